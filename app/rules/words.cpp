#include "rules/words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mulakat::rules
{

Words::Words(const QString &language)
{
    QFile file(u":/rules/words.%1.json"_s.arg(language));
    if (!file.exists())
        file.setFileName(u":/rules/words.en.json"_s);
    if (file.open(QIODevice::ReadOnly))
        m_texts = QJsonDocument::fromJson(file.readAll()).object();
}

QString Words::text(const QString &key) const { return m_texts.value(key).toString(); }

QString Words::day(QDate date) const
{
    return text(u"date"_s)
        .arg(m_texts.value(u"weekdays"_s).toArray().at(date.dayOfWeek() - 1).toString())
        .arg(date.day())
        .arg(m_texts.value(u"months"_s).toArray().at(date.month() - 1).toString());
}

QString Words::value(const QString &key, const QJsonValue &value) const
{
    if (value.isDouble())
        return QString::number(value.toInt());
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts << this->value(key, part);
        return parts.join(u", "_s);
    }
    const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
    if (date.isValid())
        return day(date);
    // A known word in this language, each of a list of days too; a name or a time as it is.
    QStringList parts;
    for (const QString &part : value.toString().split(u", "_s)) {
        const QString known = m_texts.value(u"words"_s).toObject().value(part).toString();
        parts << (known.isEmpty() ? part : known);
    }
    return parts.join(u", "_s);
}

QString Words::filled(const QString &pattern, const QJsonObject &data) const
{
    QString out = pattern;
    for (auto it = data.begin(); it != data.end(); ++it)
        out.replace(u'{' + it.key() + u'}', value(it.key(), it.value()));
    return out;
}

QString Words::sentence(const Refusal &refusal) const
{
    const QJsonObject patterns = m_texts.value(u"refusals"_s).toObject();
    // "quota.days" where the period has words of its own.
    const QString period = refusal.data.value(u"period"_s).toString();
    QString pattern = patterns.value(refusal.rule + u'.' + period).toString();
    if (pattern.isEmpty())
        pattern = patterns.value(refusal.rule).toString();
    return filled(pattern, refusal.data);
}

QString Words::spoken(const Decision &decision) const
{
    if (decision.allowed)
        return text(u"allowed"_s);
    if (decision.refusals.empty())
        return {};
    QString out = sentence(decision.refusals.front());
    const QDate from = decision.refusals.front().next;
    if (!decision.alternatives.empty())
        out += u' ' + text(u"next"_s).arg(day(decision.alternatives.front().date));
    else if (from.isValid())
        out += u' ' + text(u"from"_s).arg(day(from));
    return out;
}

QStringList Words::printed(const Decision &decision) const
{
    QStringList out;
    for (const Refusal &refusal : decision.refusals) {
        QString line = sentence(refusal);
        if (refusal.next.isValid())
            line += u' ' + text(u"from"_s).arg(day(refusal.next));
        if (!refusal.authority.isEmpty())
            line += u" ["_s + refusal.authority + u']';
        out << line;
    }
    return out;
}

} // namespace mulakat::rules
