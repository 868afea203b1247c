#pragma once
#include "portal/hub/hubport.h"
#include "portal/hub/setupanswers.h"

namespace mulakat::portal::hub {

// A visit of the day's list: its `imported` event and the booking that the event names.
struct SetupVisit {
    visits::Event event;
    RecordDraft booking;
};

// Everything the first start writes, checked before: Hub::setUp() takes it whole or not at all.
struct SetupPlan {
    SetupAnswers answers;
    base::Secret recoveryCode; // as staff::newRecoveryCode() gave it; only its hash and a public key are kept
    QList<RecordDraft> inmates;
    QList<SetupVisit> visits;
};

// Whether DIR belongs to a jail that is set up: somebody may sign in, or a recovery code was given out. Opens nothing for
// writing; a folder that is not there is not set up.
bool isSetUp(const QString &dataDir);

// The public key to which backups of DIR are sealed, and the salt that makes its secret half from the recovery code; empty
// where no code was given out.
struct RecoverySeal {
    QByteArray salt;
    QByteArray publicKey;
};
RecoverySeal recoverySeal(const QString &dataDir);

} // namespace mulakat::portal::hub
