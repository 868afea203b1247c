#pragma once
#include <QStringList>

namespace mulakat::ctl
{

// `mulakatctl id check|scan` and `name match`: arguments after the verb's words. JSON on standard output, words for
// people on standard error. 0 verified, review, unverified; 1 rejected or mismatch; 2 wrong use; 3 rescan or
// unreadable.
int runIdCheck(QStringList arguments);
int runIdScan(QStringList arguments);
int runNameMatch(QStringList arguments);

} // namespace mulakat::ctl
