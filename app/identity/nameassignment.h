#pragma once
#include "identity/nametokens.h"

namespace mulakat::identity
{

struct WordPair {
    int a; // index of the word on one side
    int b; // and on the other
    double sim;
};

// The assignment of words to words with the largest weighted similarity, in the order of `a`; at most 8 words on a
// side.
QList<WordPair> bestAssignment(const QList<Token> &a, const QList<Token> &b);

} // namespace mulakat::identity
