#pragma once
#include "audit/verify.h"
#include "store/database.h"

namespace mulakat::store {

// Whether a log has every row numbered (the hub's has; a station's own newest rows wait).
enum class Numbered { All, Some };

// Gives a store's rows to the verifier in the order they were written, trusting nothing: a column of another kind than the
// schema says makes the row unparsable. Then the hub's numbers, then the checkpoints.
base::Done verifyLog(Database &database, audit::Verifier &verifier, Numbered numbered);
// Each record that an event names is the one its digest says (the newest event that names it counts).
base::Done verifyRecords(Database &database, const QByteArray &recordsKey, audit::Verifier &verifier);

} // namespace mulakat::store
