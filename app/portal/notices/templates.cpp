#include "portal/notices/templates.h"

#include <QDate>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>

namespace mulakat::portal::notices {

using base::fail;
using base::FailureCode;

namespace {

QString resourceText(const QString &name)
{
    QFile file(QStringLiteral(":/notices/%1.txt").arg(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Variant and language are tried in this order: both, the language alone, then English.
QString templateText(const Notice &notice, QString &language)
{
    static const QRegularExpression word(QStringLiteral("^[a-z-]{1,40}$"));
    if (!word.match(notice.pattern).hasMatch() || !word.match(notice.language).hasMatch())
        return {};
    for (const QString &tried : {notice.language, QStringLiteral("en")}) {
        language = tried;
        const QString middle = notice.variant.isEmpty() ? QString() : u'.' + notice.variant;
        for (const QString &name : {notice.pattern + middle, notice.pattern}) {
            if (const QString text = resourceText(name + u'.' + tried); !text.isEmpty())
                return text;
        }
    }
    return {};
}

// A word that came from a form or a file must stay one word: no new lines, no turning of the text's direction.
QString harmless(const QString &word)
{
    QString out;
    for (const QChar c : word.left(512)) {
        const bool steers = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
        const bool joiner = c == QChar(0x200C) || c == QChar(0x200D); // some scripts cannot be written without
        out += steers && !joiner ? QChar(u' ') : c;
    }
    return out.trimmed();
}

base::Result<QString> withWords(const QString &text, const QHash<QString, QString> &words)
{
    static const QRegularExpression place(QStringLiteral("\\{([a-z]+)\\}"));
    QString out;
    qsizetype from = 0;
    for (auto it = place.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const auto word = words.constFind(match.captured(1));
        if (word == words.cend())
            return fail(FailureCode::BadInput, {{QStringLiteral("word"), match.captured(1)}});
        out += text.mid(from, match.capturedStart() - from) + harmless(*word);
        from = match.capturedEnd();
    }
    return out + text.mid(from);
}

// A file of lines "code = words".
QHash<QString, QString> wordsOf(const QString &file, const QString &language)
{
    QHash<QString, QString> out;
    for (const QString &line : resourceText(file + u'.' + language).split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype at = line.indexOf(u'=');
        if (at > 0)
            out.insert(line.left(at).trimmed(), line.mid(at + 1).trimmed());
    }
    return out;
}

} // namespace

QString channelOf(const QString &address)
{
    return address.contains(u'@') ? QStringLiteral("email") : QStringLiteral("sms");
}

base::Result<Letter> fill(const Notice &notice)
{
    Letter letter{notice.to, notice.channel, notice.pattern, {}, {}, {}, notice.variant};
    const QString text = templateText(notice, letter.language);
    if (text.isEmpty())
        return fail(FailureCode::BadInput, {{QStringLiteral("template"), notice.pattern.left(64)}});
    const auto filled = withWords(text, notice.words);
    if (!filled)
        return filled.error();
    letter.subject = filled->section(u'\n', 0, 0).trimmed();
    letter.text = filled->section(u'\n', 1).trimmed();
    return letter;
}

QString reasonText(const QString &code, const QString &language)
{
    const QString file = QStringLiteral("reasons");
    auto reasons = wordsOf(file, language);
    if (reasons.isEmpty())
        reasons = wordsOf(file, QStringLiteral("en"));
    return reasons.value(code, reasons.value(QStringLiteral("other")));
}

QString documentText(const QString &what, const QString &language)
{
    const QString own = wordsOf(QStringLiteral("documents"), language).value(what);
    return own.isEmpty() ? wordsOf(QStringLiteral("documents"), QStringLiteral("en")).value(what, what) : own;
}

QStringList reasonCodes()
{
    QStringList codes = wordsOf(QStringLiteral("reasons"), QStringLiteral("en")).keys();
    codes.sort();
    return codes;
}

QString dayText(QDate date, const QString &language)
{
    return QLocale(language).toString(date, QStringLiteral("ddd d MMM yyyy"));
}

} // namespace mulakat::portal::notices
