#include "device/power.h"

#include <QDir>
#include <QFile>

namespace mulakat::device {

namespace {

QByteArray line(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(64).trimmed() : QByteArray();
}

} // namespace

SystemPower::SystemPower(QString folder)
    : m_folder(std::move(folder))
{
}

PowerState SystemPower::state() const
{
    PowerState state;
    bool anyMains = false;
    bool mainsOnline = false;
    for (const QString &name : QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString supply = m_folder + QLatin1Char('/') + name;
        const QByteArray type = line(supply + QStringLiteral("/type"));
        if (type == "Mains" || type == "USB") {
            anyMains = true;
            mainsOnline = mainsOnline || line(supply + QStringLiteral("/online")) == "1";
        } else if (type == "Battery" || type == "UPS") {
            bool ok = false;
            const int percent = line(supply + QStringLiteral("/capacity")).toInt(&ok);
            if (ok)
                state.chargePercent = percent;
        }
    }
    state.onMains = !anyMains || mainsOnline; // a machine that reports nothing has a wall plug
    return state;
}

} // namespace mulakat::device
