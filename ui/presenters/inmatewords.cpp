#include "ui/presenters/inmatewords.h"

#include "ui/presenters/words.h"
#include "ui/presenters/wordtable.h"

namespace mulakat::ui::presenters {

namespace {

struct DifferenceWord {
    const char *code;
    const char *text; // %1 the list's, %2 the family's
};

constexpr DifferenceWord differenceTable[] = {
    {"different", QT_TRANSLATE_NOOP("Words", "another name: %1, the family writes %2")},
    {"spelling", QT_TRANSLATE_NOOP("Words", "spelt %1, the family writes %2")},
    {"initial", QT_TRANSLATE_NOOP("Words", "%1 beside %2: a letter for a name")},
    {"suffix", QT_TRANSLATE_NOOP("Words", "%1 here, %2 with the family")},
    {"man-woman", QT_TRANSLATE_NOOP("Words", "a man's and a woman's name")},
    {"extra-on-id", QT_TRANSLATE_NOOP("Words", "only in the list: %1")},
    {"extra-on-booking", QT_TRANSLATE_NOOP("Words", "only with the family: %1")},
    {"alias", QT_TRANSLATE_NOOP("Words", "another name is known")},
    {"single-name", QT_TRANSLATE_NOOP("Words", "one name only")},
    {"reversed", QT_TRANSLATE_NOOP("Words", "the other way round")},
    {"script", QT_TRANSLATE_NOOP("Words", "another script")},
    {"swapped", QT_TRANSLATE_NOOP("Words", "name and father's name in each other's place")},
    {"father", QT_TRANSLATE_NOOP("Words", "father or husband %1, the family writes %2")},
    {"father-spelling", QT_TRANSLATE_NOOP("Words", "father or husband spelt %1, the family writes %2")},
    {"age", QT_TRANSLATE_NOOP("Words", "age %1, the family says %2")},
    {"number", QT_TRANSLATE_NOOP("Words", "the family writes the number %1")},
};

QString sentenceOf(const QString &difference)
{
    const QString code = difference.section(QLatin1Char(':'), 0, 0);
    const QString about = difference.section(QLatin1Char(':'), 1);
    if (code == QLatin1String("sex"))
        return inWords(QT_TRANSLATE_NOOP("Words", "%1, the family says %2"))
            .arg(sexWord(about.section(QLatin1Char('/'), 0, 0)), sexWord(about.section(QLatin1Char('/'), 1)));
    for (const DifferenceWord &word : differenceTable) {
        if (code != QLatin1String(word.code))
            continue;
        QString text = inWords(word.text);
        if (!text.contains(QLatin1String("%2")))
            return text.contains(QLatin1String("%1")) ? text.arg(about) : text;
        return text.arg(about.section(QLatin1Char('/'), 0, 0), about.section(QLatin1Char('/'), 1));
    }
    return {};
}

} // namespace

QStringList differenceWords(const station::InmateView &candidate)
{
    QStringList words;
    for (const QString &difference : candidate.differences) {
        if (const QString sentence = sentenceOf(difference); !sentence.isEmpty())
            words << sentence;
    }
    return words;
}

QString notSpokenWord(const QStringList &codes)
{
    if (codes.isEmpty())
        return {};
    QStringList names;
    for (const QString &code : codes.mid(0, 3))
        names << languageWord(code);
    return inWords(QT_TRANSLATE_NOOP("Words", "No officer on duty understands %1")).arg(names.join(QStringLiteral(", ")));
}

} // namespace mulakat::ui::presenters
