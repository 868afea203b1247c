#pragma once
#include <QStringList>

class QWidget;

namespace mulakat::testing {

// What is wrong with what is visible in a window: labels whose words do not fit, controls outside their parents or over
// one another. Empty: nothing.
QStringList layoutFaults(const QWidget &window);

} // namespace mulakat::testing
