#pragma once
#include "identity/nametokens.h"

namespace mulakat::identity
{

// Spelling that makes no difference, folded: aa a, ee y i, oo u, x ks, w v, z j, ph f, q k, kh k and the other
// aspirates, doubled letters. 'c' stands for ch.
std::string soundOf(const std::string &plain);

// 1 for the same word, 0.98 for the same sound, 0.80 for an initial and a word that starts with it, less for each small
// edit (an inner a, h, a nasal before a stop, e and i, o and u, a and e, s and ch, one swap, one more inner vowel,
// final m and n, silent final e), 0 where it is another name: another consonant, i for a, an added final a or i.
double similarity(const Token &a, const Token &b);

} // namespace mulakat::identity
