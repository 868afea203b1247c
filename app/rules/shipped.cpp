#include "rules/shipped.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace mulakat::rules
{

QStringList shippedNames()
{
    QStringList out;
    for (const QString &file : QDir(u":/rules"_s).entryList({ u"*.json"_s }, QDir::Files, QDir::Name)) {
        if (file != u"rules.schema.json"_s && !file.startsWith(u"words."_s))
            out << file.chopped(5);
    }
    return out;
}

QByteArray shippedRules(const QString &name)
{
    QFile file(u":/rules/"_s + name + u".json"_s);
    return shippedNames().contains(name) && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace mulakat::rules
