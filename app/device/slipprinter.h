#pragma once
#include "device/printer.h"

namespace mulakat::device {

// A receipt printer that takes ESC/POS: a device file (/dev/usb/lp0), a serial line, or a queue of the print service
// ("lp:NAME", sent raw). Pages go to the printer beside it. Its state is asked for where it can answer.
class SlipPrinter final : public PrinterPort
{
public:
    // `widthMm`: 58 or 80, the roll's. `pages` outlives it.
    SlipPrinter(PrinterPort &pages, QString target, int widthMm, QString spooler = QStringLiteral("lp"));

    base::Done print(const QString &name, const QByteArray &pdf) override { return m_pages.print(name, pdf); }
    base::Done ready() const override { return m_pages.ready(); }
    int slipMm() const override { return m_widthMm; }
    base::Done printSlip(const QString &name, const QByteArray &escpos) override;

private:
    base::Done spool(const QString &name, const QByteArray &escpos) const;
    base::Done write(const QByteArray &escpos) const;

    PrinterPort &m_pages;
    QString m_target;
    int m_widthMm;
    QString m_spooler;
};

// What a printer's answer to DLE EOT 2 says: "cover-open", "paper-out", "off-line", or empty where nothing is wrong.
// An empty answer (a printer that cannot tell) is nothing wrong.
QString slipTrouble(const QByteArray &status);

// What stands on the paper after an ESC/POS job of raster bands, as a portable bitmap (P4): what the simulated printer
// shows. Unreadable for a job that a printer would garble.
base::Result<QByteArray> slipBitmap(const QByteArray &escpos);

} // namespace mulakat::device
