#pragma once
#include "device/printer.h"
#include "station/views.h"
#include "ui/presenters/printjob.h"

namespace mulakat::kiosk {

// Prints away from the main thread. `printer` must outlive it.
ui::presenters::PrintJob printJob(device::PrinterPort &printer, QObject *context);

// The page of a visit: "token", "pass" or "access"; empty where there is no such page. In the family's language.
QByteArray visitPage(const QString &kind, const station::VisitDetail &visit, const QString &jail, const QImage &photo);

} // namespace mulakat::kiosk
