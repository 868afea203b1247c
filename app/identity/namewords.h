#pragma once
#include <string>

namespace mulakat::identity
{

// What single words mean in Indian names. `plain` is a-z as romanised() makes it.

std::string
canonicalWord(const std::string &plain); // mohd, md -> mohammad; sk -> shaikh; -bhai, -ben, -bai taken off long words
bool isWeakWord(const std::string &canonical); // says little: Kumar, Devi, Singh, Mohammad …
bool standsBeforeName(const std::string &canonical); // Mohammad Imran, Kumari Anita
char sexMarker(const std::string &canonical); // 'm', 'f' or 0
bool isShortForm(const std::string &lower); // md, sk, kr: not initials
// 'm', 'f', 'n' (neither) for a title before a name of `words` words, 0 for a word that is none.
char honorificSex(const std::string &plain, bool otherScript, int words);

} // namespace mulakat::identity
