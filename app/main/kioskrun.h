#pragma once
#include "main/kioskapp.h"

namespace mulakat::kiosk {

// The whole program after main(): words of the command line, one role or the supervisor of several. Answers the exit code.
int run(int &argc, char **argv);

// The parts of a shipped station: its file in the data folder, Argon2id, mulakat-media beside the program.
App::Parts shippedParts(const Options &options, const base::Clock &clock, const QString &programFolder);

} // namespace mulakat::kiosk
