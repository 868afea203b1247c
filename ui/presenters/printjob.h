#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <functional>

namespace mulakat::ui::presenters {

// Hands finished pages (PDF) to the printer of this PC. The answer comes on the main thread, once: DeviceMissing where there
// is no printer or no paper.
using PrintJob = std::function<void(const QString &name, const QByteArray &pdf, const std::function<void(base::Done)> &reply)>;

} // namespace mulakat::ui::presenters
