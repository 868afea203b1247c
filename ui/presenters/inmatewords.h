#pragma once
#include "station/views.h"

namespace mulakat::ui::presenters {

// What differs between the jail's list and the family's words, one short sentence each; empty where nothing does.
QStringList differenceWords(const station::InmateView &candidate);

// "No officer on duty understands தமிழ் or हिन्दी."; empty where one does.
QString notSpokenWord(const QStringList &codes);

} // namespace mulakat::ui::presenters
