#pragma once
#include "portal/hub/setup.h"
#include "station/dayimport.h"
#include "station/inmateimport.h"

#include <optional>

// The first start, the same for `mulakatctl setup` and the kiosk's screens: look at everything, then write everything.
namespace mulakat::setuprun {

struct Checked {
    portal::hub::SetupAnswers answers;
    QList<portal::hub::SetupProblem> problems; // empty: run() may be called
    std::optional<station::InmateImport> inmates;
    std::optional<station::DayImport> day;
};

// Reads what the answers name (files lie beside the answers where their path is relative). Writes nothing.
Checked check(const QJsonObject &answers, const QString &folder);

struct Outcome {
    int inmates = 0;
    int visits = 0;
    QList<station::RejectedRow> rejectedInmates;
    QList<station::RejectedRow> rejectedVisits;
};

// AlreadySetUp, ClockWrong (the folder's log is ahead of the clock), what the hub's open() says.
base::Result<Outcome> run(const QString &dataDir, const QString &databaseUrl, const Checked &checked, const base::Secret &code);

} // namespace mulakat::setuprun
