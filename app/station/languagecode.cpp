#include "station/languagecode.h"

#include <QRegularExpression>

namespace mulakat::station {

namespace {

constexpr int longestWord = 16;

struct LanguageNames {
    const char *code;
    const char16_t *names; // between spaces
};

constexpr LanguageNames languageNames[] = {
    {"en", u" english eng angrezi अंग्रेज़ी अंग्रेजी "},
    {"hi", u" hindi hin हिन्दी हिंदी bhojpuri maithili awadhi hindustani "},
    {"mr", u" marathi mar मराठी "},
    {"bn", u" bengali bangla ben বাংলা बंगाली "},
    {"gu", u" gujarati guj ગુજરાતી गुजराती "},
    {"pa", u" punjabi panjabi pan ਪੰਜਾਬੀ पंजाबी "},
    {"ta", u" tamil tam தமிழ் तमिल "},
    {"te", u" telugu tel తెలుగు तेलुगु "},
    {"kn", u" kannada kan ಕನ್ನಡ कन्नड़ "},
    {"ml", u" malayalam mal മലയാളം मलयालम "},
    {"or", u" odia oriya ori ଓଡ଼ିଆ ओड़िया "},
    {"as", u" assamese asm অসমীয়া असमिया "},
    {"ur", u" urdu urd اردو उर्दू "},
    {"ne", u" nepali nep नेपाली "},
};

} // namespace

QString languageCode(const QString &word)
{
    const QString plain = word.trimmed().toLower();
    if (plain.isEmpty() || plain.size() > longestWord || plain.contains(u' '))
        return {};
    for (const LanguageNames &language : languageNames) {
        const QString code = QString::fromLatin1(language.code);
        if (plain == code || plain.startsWith(code + u'-') || plain.startsWith(code + u'_')
            || QStringView(language.names).contains(u' ' + plain + u' '))
            return code;
    }
    static const QRegularExpression letters(QStringLiteral("^[\\p{L}\\p{M}-]{2,}$"), QRegularExpression::UseUnicodePropertiesOption);
    return letters.match(plain).hasMatch() ? plain : QString();
}

QStringList languageCodes(const QString &cell)
{
    static const QRegularExpression between(QStringLiteral("[;,/&+| ]+"));
    QStringList codes;
    for (const QString &word : cell.split(between, Qt::SkipEmptyParts)) {
        if (const QString code = languageCode(word); !code.isEmpty() && code != QLatin1String("and") && !codes.contains(code))
            codes << code;
    }
    return codes;
}

} // namespace mulakat::station
