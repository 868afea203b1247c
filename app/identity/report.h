#pragma once
#include "base/result.h"
#include "identity/check.h"
#include "identity/proof.h"

#include <QJsonObject>

namespace mulakat::identity
{

// The JSON of `mulakatctl id check`, also what crosses to other processes: no photo, no number but its last four.
QJsonObject toJson(const CheckReport &report, const DocumentRules &rules = {});
QJsonObject toJson(const NameMatch &match); // verdict, score (two digits), reasons

// 0 verified, review, unverified; 1 rejected or a mismatch with the booking; 3 rescan or unreadable.
int exitCode(const CheckReport &report);

// The booking that `--booking FILE` holds: {"visrn":…,"date":…,"visitors":[{…}]}. `person` counts from 1.
// BadInput: not JSON or no such person. At most 1 MiB.
base::Result<PersonOnBooking> personFromBooking(const QByteArray &json, int person);

} // namespace mulakat::identity
