#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace mulakat::device {

// Takes finished pages (PDF), and slips (ESC/POS) where it has a roll. DeviceMissing with info `why`: "no-printer",
// "not-taken", "paper-out", "cover-open", "off-line".
class PrinterPort
{
public:
    virtual ~PrinterPort() = default;
    virtual base::Done print(const QString &name, const QByteArray &pdf) = 0;
    virtual base::Done ready() const { return base::done(); } // whether a page would come out now; may take two seconds
    virtual int slipMm() const { return 0; } // width of its roll, 58 or 80; 0: pages only
    virtual base::Done printSlip(const QString &name, const QByteArray &escpos)
    {
        Q_UNUSED(name)
        Q_UNUSED(escpos)
        return base::fail(base::FailureCode::DeviceMissing, {{QStringLiteral("why"), QStringLiteral("no-printer")}});
    }
};

// Through the print service, by its own command.
class SystemPrinter final : public PrinterPort
{
public:
    explicit SystemPrinter(QString program = QStringLiteral("lp"));
    base::Done print(const QString &name, const QByteArray &pdf) override;
    base::Done ready() const override; // the print service knows a printer, and it is switched on

private:
    QString m_program;
};

// A simulated printer: puts each print into a folder, a slip as its job and as a picture of the paper (PBM). A file
// "paper-out", "cover-open" or "off-line" there makes it so.
class FolderPrinter final : public PrinterPort
{
public:
    explicit FolderPrinter(QString folder, int slipMm = 0);
    base::Done print(const QString &name, const QByteArray &pdf) override;
    base::Done ready() const override;
    int slipMm() const override { return m_slipMm; }
    base::Done printSlip(const QString &name, const QByteArray &escpos) override;

private:
    base::Done put(const QString &name, const QByteArray &bytes) const;
    QString m_folder;
    int m_slipMm;
};

} // namespace mulakat::device
