#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace mulakat::device {

// Takes finished pages (PDF). DeviceMissing: no printer, or no paper (info `why`).
class PrinterPort
{
public:
    virtual ~PrinterPort() = default;
    virtual base::Done print(const QString &name, const QByteArray &pdf) = 0;
};

// Through the print service, by its own command.
class SystemPrinter final : public PrinterPort
{
public:
    explicit SystemPrinter(QString program = QStringLiteral("lp"));
    base::Done print(const QString &name, const QByteArray &pdf) override;

private:
    QString m_program;
};

// Puts each print into a folder; a file "paper-out" there stands for an empty tray.
class FolderPrinter final : public PrinterPort
{
public:
    explicit FolderPrinter(QString folder);
    base::Done print(const QString &name, const QByteArray &pdf) override;

private:
    QString m_folder;
};

} // namespace mulakat::device
