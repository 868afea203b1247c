#include "portal/web/visitwords.h"

namespace mulakat::portal::web {

QString typedNumber(const QString &typed)
{
    QString out;
    for (const QChar c : cleaned(typed).normalized(QString::NormalizationForm_KC).left(80)) {
        if (c.digitValue() >= 0)
            out += QChar(u'0' + c.digitValue());
        else if (c.isLetter())
            out += c;
        else if (!out.endsWith(u'/'))
            out += u'/'; // whatever stands between the parts
    }
    while (out.endsWith(u'/'))
        out.chop(1);
    return out.left(64);
}

QString typedDigits(const QString &typed)
{
    QString out;
    for (const QChar c : typed.left(40)) {
        if (c.digitValue() >= 0)
            out += QChar(u'0' + c.digitValue());
    }
    return out;
}

QString slotTime(const visits::Visit &visit)
{
    if (!visit.slot.start.isValid() || visit.slot.minutes <= 0)
        return {};
    const QString shape = QStringLiteral("HH:mm");
    return visit.slot.start.toString(shape) + QStringLiteral(" – ")
        + visit.slot.start.addSecs(visit.slot.minutes * 60).toString(shape);
}

Caller inLanguage(const Languages &languages, const Caller &caller, const QString &action)
{
    return {caller.request, languages.byCode(action.mid(9)), caller.languages, caller.jailName};
}

QString codeWaitWords(const Texts &t, const base::Failure &failure)
{
    return t(u"status.code.wait", QString::number(std::max(1, failure.info.value(QLatin1String("minutes")).toInt())));
}

QString codeErrorWords(const Texts &t, const base::Failure &failure)
{
    switch (failure.code) {
    case base::FailureCode::WrongSecret:
        return t(u"status.code.wrong", QString::number(failure.info.value(QLatin1String("left")).toInt()));
    case base::FailureCode::TooManyTries:
        return codeWaitWords(t, failure);
    case base::FailureCode::Expired:
        return t(u"status.code.old");
    default:
        return t(u"broken.text");
    }
}

Html paragraph(const QString &sentence)
{
    return u"<p>"_h + text(sentence) + u"</p>"_h;
}

Html submitButton(const QString &action, const QString &label, bool quiet)
{
    return u"<button name=\"action\""_h + attribute(QLatin1String("class"), quiet ? QStringLiteral("quiet") : QStringLiteral("main"))
        + attribute(QLatin1String("value"), action) + attribute(QLatin1String("id"), QStringLiteral("do-") + action) + u">"_h
        + text(label) + u"</button>"_h;
}

Html linkButton(const QString &path, const QString &label, bool quiet)
{
    return u"<a"_h + attribute(QLatin1String("class"), quiet ? QStringLiteral("button quiet") : QStringLiteral("button"))
        + attribute(QLatin1String("href"), path) + u">"_h + text(label) + u"</a>"_h;
}

} // namespace mulakat::portal::web
