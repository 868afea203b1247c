#pragma once
#include "device/printer.h"
#include "station/checkinservice.h"
#include "station/views.h"
#include "ui/presenters/printjob.h"
#include "ui/print/slips.h"

namespace mulakat::kiosk {

// Prints away from the main thread. `printer` must outlive it.
ui::presenters::PrintJob printJob(device::PrinterPort &printer, QObject *context);

// A visitor's token: on the roll where the printer has one, else as a page. The reply comes on the main thread, while
// `context` lives.
void printTokenSlip(device::PrinterPort &printer, const ui::print::TokenSlip &slip, const QString &language, QObject *context,
                    const std::function<void(base::Done)> &reply);
ui::print::TokenSlip tokenSlip(const station::VisitDetail &visit, const QString &jail);
ui::print::TokenSlip tokenSlip(const station::CheckinVisit &visit, const QString &jail);

// The page of a visit: "token", "pass" or "access"; empty where there is no such page. In the family's language.
QByteArray visitPage(const QString &kind, const station::VisitDetail &visit, const QString &jail, const QString &state, const QImage &photo);

} // namespace mulakat::kiosk
