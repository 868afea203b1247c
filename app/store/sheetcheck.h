#pragma once
#include "audit/verify.h"
#include "store/database.h"

namespace mulakat::store {

// The signed sheets that lie in the store, in the order of their making; readable ones only.
base::Result<QList<audit::DaySheet>> daySheets(Database &database, const QByteArray &recordsKey);
// Gives them to the verifier, and holds what each says of a visit against a fold of the log up to the records it names.
base::Done verifySheets(Database &database, const QByteArray &recordsKey, audit::Verifier &verifier);

} // namespace mulakat::store
