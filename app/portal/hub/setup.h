#pragma once
#include "portal/hub/hubport.h"
#include "portal/hub/setupanswers.h"

namespace mulakat::portal::hub {

// An inmate of the list (`inmate-listed`) or a visit of the day's (`imported`), with the record that goes with the event.
struct SetupEvent {
    visits::Event event;
    RecordDraft record;
};

// Everything the first start writes, checked before: Hub::setUp() takes it whole or not at all.
struct SetupPlan {
    SetupAnswers answers;
    base::Secret recoveryCode; // as staff::newRecoveryCode() gave it; only its hash and a public key are kept
    QList<SetupEvent> inmates;
    QList<SetupEvent> visits;
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
