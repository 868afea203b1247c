// What families ask for and are asked for.
#include "ui/presenters/words.h"
#include "ui/presenters/wordtable.h"

namespace mulakat::ui::presenters {

namespace {

constexpr CodeWord partTable[] = {
    {"morning", QT_TRANSLATE_NOOP("Words", "before noon")},
    {"afternoon", QT_TRANSLATE_NOOP("Words", "after noon")},
    {"any", QT_TRANSLATE_NOOP("Words", "at any time of the day")},
};

} // namespace

QString partWord(const QString &part)
{
    return fromTable(partTable, part);
}

QStringList documentsToAsk()
{
    return {QStringLiteral("id"), QStringLiteral("photo"), QStringLiteral("residence"), QStringLiteral("letter")};
}

} // namespace mulakat::ui::presenters
