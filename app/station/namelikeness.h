#pragma once
#include "identity/nametokens.h"

#include <string_view>
#include <unordered_map>

namespace mulakat::station {

// Soft comparison for finding somebody in a list, where identity::matchNames is strict for proving somebody.

// The words of every reading of a name (an alias counts as more words).
QList<identity::Token> nameTokens(const QString &name);

// How alike two words are: by sound as identity has it, else by how few letters must be changed. 0 … 1.
double wordLikeness(const identity::Token &a, const identity::Token &b);

// Compares the words of one search with those of a whole list: a word that many bear is compared once. The words compared
// must outlive it and stay where they are.
class WordMemo
{
public:
    double likeness(const identity::Token &listed, const identity::Token &typed);

private:
    using Known = std::unordered_map<std::string_view, double>; // by the listed word's sound
    std::unordered_map<const identity::Token *, Known> m_known; // by the typed word
};

// How well the words of a family go with a listed name, 0 … 1. A word that stands in `spare` (the father's name) instead
// is not held against them; words that only one side has cost a part.
double namesLikeness(const QList<identity::Token> &listed, const QList<identity::Token> &typed, const QList<identity::Token> &spare,
                     WordMemo &memo);

// How well every word of a search is found among the listed ones; a word may be cut off after its third letter. 0 … 1.
double wordsFound(const QList<identity::Token> &search, const QList<identity::Token> &listed, WordMemo &memo);

} // namespace mulakat::station
