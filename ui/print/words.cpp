#include "ui/print/words.h"

#include <QDate>
#include <QHash>
#include <QLocale>
#include <QTime>
#include <QTranslator>

namespace mulakat::ui::print {

namespace {

const QHash<QString, const char *> &codes()
{
    static const QHash<QString, const char *> all{
        {QStringLiteral("video"), QT_TRANSLATE_NOOP("print", "Video call")},
        {QStringLiteral("face-to-face"), QT_TRANSLATE_NOOP("print", "Face to face")},
        {QStringLiteral("family"), QT_TRANSLATE_NOOP("print", "Family")},
        {QStringLiteral("legal"), QT_TRANSLATE_NOOP("print", "Legal")},
        {QStringLiteral("medical"), QT_TRANSLATE_NOOP("print", "Medical")},
        {QStringLiteral("approved"), QT_TRANSLATE_NOOP("print", "Approved")},
        {QStringLiteral("cancelled"), QT_TRANSLATE_NOOP("print", "Cancelled")},
        {QStringLiteral("arrived"), QT_TRANSLATE_NOOP("print", "Arrived")},
        {QStringLiteral("verified"), QT_TRANSLATE_NOOP("print", "Identity checked")},
        {QStringLiteral("denied"), QT_TRANSLATE_NOOP("print", "Denied")},
        {QStringLiteral("ready"), QT_TRANSLATE_NOOP("print", "Ready")},
        {QStringLiteral("in-progress"), QT_TRANSLATE_NOOP("print", "In progress")},
        {QStringLiteral("interrupted"), QT_TRANSLATE_NOOP("print", "Interrupted")},
        {QStringLiteral("completed"), QT_TRANSLATE_NOOP("print", "Completed")},
        {QStringLiteral("terminated"), QT_TRANSLATE_NOOP("print", "Ended by officer with ground")},
        {QStringLiteral("no-show"), QT_TRANSLATE_NOOP("print", "Did not come")},
        {QStringLiteral("left"), QT_TRANSLATE_NOOP("print", "Left before the talk")},
        {QStringLiteral("inmate-unavailable"), QT_TRANSLATE_NOOP("print", "Inmate not available")},
        {QStringLiteral("failed"), QT_TRANSLATE_NOOP("print", "Technical failure")},
        {QStringLiteral("closed"), QT_TRANSLATE_NOOP("print", "Closed")},
        {QStringLiteral("paper"), QT_TRANSLATE_NOOP("print", "entered later from paper")},
        {QStringLiteral("not-held"), QT_TRANSLATE_NOOP("print", "did not take place")},
        {QStringLiteral("power"), QT_TRANSLATE_NOOP("print", "power cut")},
        {QStringLiteral("line"), QT_TRANSLATE_NOOP("print", "the line broke down")},
        {QStringLiteral("went-home"), QT_TRANSLATE_NOOP("print", "went home")},
        {QStringLiteral("could-not-wait"), QT_TRANSLATE_NOOP("print", "could not wait")},
        {QStringLiteral("clock"), QT_TRANSLATE_NOOP("print", "by the clock")},
        {QStringLiteral("officer"), QT_TRANSLATE_NOOP("print", "by the officer")},
        {QStringLiteral("visitor"), QT_TRANSLATE_NOOP("print", "by the visitor")},
        {QStringLiteral("inmate"), QT_TRANSLATE_NOOP("print", "by the inmate")},
        {QStringLiteral("father"), QT_TRANSLATE_NOOP("print", "Father")},
        {QStringLiteral("mother"), QT_TRANSLATE_NOOP("print", "Mother")},
        {QStringLiteral("spouse"), QT_TRANSLATE_NOOP("print", "Spouse")},
        {QStringLiteral("wife"), QT_TRANSLATE_NOOP("print", "Wife")},
        {QStringLiteral("husband"), QT_TRANSLATE_NOOP("print", "Husband")},
        {QStringLiteral("brother"), QT_TRANSLATE_NOOP("print", "Brother")},
        {QStringLiteral("sister"), QT_TRANSLATE_NOOP("print", "Sister")},
        {QStringLiteral("son"), QT_TRANSLATE_NOOP("print", "Son")},
        {QStringLiteral("daughter"), QT_TRANSLATE_NOOP("print", "Daughter")},
        {QStringLiteral("uncle"), QT_TRANSLATE_NOOP("print", "Uncle")},
        {QStringLiteral("aunt"), QT_TRANSLATE_NOOP("print", "Aunt")},
        {QStringLiteral("cousin"), QT_TRANSLATE_NOOP("print", "Cousin")},
        {QStringLiteral("friend"), QT_TRANSLATE_NOOP("print", "Friend")},
        {QStringLiteral("lawyer"), QT_TRANSLATE_NOOP("print", "Lawyer")},
        {QStringLiteral("doctor"), QT_TRANSLATE_NOOP("print", "Doctor")},
        {QStringLiteral("other"), QT_TRANSLATE_NOOP("print", "Other")},
        {QStringLiteral("female"), QT_TRANSLATE_NOOP("print", "Female")},
        {QStringLiteral("male"), QT_TRANSLATE_NOOP("print", "Male")},
        {QStringLiteral("transgender"), QT_TRANSLATE_NOOP("print", "Transgender")},
        {QStringLiteral("aadhaar"), QT_TRANSLATE_NOOP("print", "Aadhaar")},
        {QStringLiteral("aadhaar-qr"), QT_TRANSLATE_NOOP("print", "Aadhaar QR")},
        {QStringLiteral("aadhaar-xml"), QT_TRANSLATE_NOOP("print", "Aadhaar file")},
        {QStringLiteral("aadhaar-number"), QT_TRANSLATE_NOOP("print", "Aadhaar")},
        {QStringLiteral("pan"), QT_TRANSLATE_NOOP("print", "PAN card")},
        {QStringLiteral("dl"), QT_TRANSLATE_NOOP("print", "Driving licence")},
        {QStringLiteral("passport"), QT_TRANSLATE_NOOP("print", "Passport")},
        {QStringLiteral("mrz"), QT_TRANSLATE_NOOP("print", "Passport")},
        {QStringLiteral("epic"), QT_TRANSLATE_NOOP("print", "Voter card")},
        {QStringLiteral("ration"), QT_TRANSLATE_NOOP("print", "Ration card")},
        {QStringLiteral("bar"), QT_TRANSLATE_NOOP("print", "Bar council card")},
        {QStringLiteral("none"), QT_TRANSLATE_NOOP("print", "no document")},
        {QStringLiteral("signature"), QT_TRANSLATE_NOOP("print", "signature verified")},
        {QStringLiteral("check-digits"), QT_TRANSLATE_NOOP("print", "number checked")},
        {QStringLiteral("by-sight"), QT_TRANSLATE_NOOP("print", "seen by officer")},
        {QStringLiteral("other-document"), QT_TRANSLATE_NOOP("print", "other document")},
        {QStringLiteral("vouched"), QT_TRANSLATE_NOOP("print", "vouched for")},
    };
    return all;
}

} // namespace

Words::Words(const QString &language)
    : m_language(language.section(QLatin1Char('_'), 0, 0))
    , m_translator(std::make_unique<QTranslator>())
{
    // Nothing is lost where it cannot be loaded: the sources are the English words.
    if (!m_translator->load(QStringLiteral(":/i18n/mulakat_%1.qm").arg(m_language)))
        m_translator.reset();
}

Words::~Words() = default;

QString Words::operator()(const char *source) const
{
    const QString translated = m_translator ? m_translator->translate("print", source) : QString();
    return translated.isEmpty() ? QString::fromUtf8(source) : translated;
}

QString Words::of(const QString &code) const
{
    const char *word = codes().value(code);
    return word ? (*this)(word) : code;
}

QString Words::date(const QDate &date) const
{
    const QLocale locale(m_language); // digits stay 0-9: figures that people compare
    return QStringLiteral("%1 %2 %3 %4").arg(locale.dayName(date.dayOfWeek(), QLocale::ShortFormat), QString::number(date.day()),
                                             locale.monthName(date.month(), QLocale::ShortFormat), QString::number(date.year()));
}

QString Words::clock(const QTime &time) const
{
    return time.toString(QStringLiteral("HH:mm"));
}

QString Words::minutes(int count) const
{
    return (*this)(QT_TRANSLATE_NOOP("print", "%1 minutes")).arg(count);
}

} // namespace mulakat::ui::print
