#include "support/namepairs.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace mulakat::testing
{

namespace
{
QList<QStringList> rowsOf(const QString &file)
{
    QFile in(QStringLiteral(MULAKAT_SOURCE_DIR "/tests/data/names/") + file);
    if (!in.open(QIODevice::ReadOnly))
        qFatal("no test data %s", qPrintable(in.fileName()));
    QList<QStringList> rows;
    for (const QString &line : QString::fromUtf8(in.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            rows << line.split(u'\t');
    }
    return rows;
}

QList<NameGroup> ofSet(const QString &set)
{
    QList<NameGroup> out;
    for (const NameGroup &group : nameGroups()) {
        if (group.set == set)
            out << group;
    }
    return out;
}
} // namespace

QList<NameGroup> nameGroups()
{
    QList<NameGroup> out;
    for (const QStringList &row : rowsOf(u"groups.tsv"_s))
        out << NameGroup{ row.at(0), row.at(1).split(u' '), row.at(2) };
    return out;
}

QList<NamePair> otherPeople()
{
    QList<NamePair> out;
    const auto given = ofSet(u"given"_s);
    const auto surnames = ofSet(u"surname"_s);
    for (qsizetype i = 0; i < given.size(); ++i) {
        const QString surname = surnames.at(i % surnames.size()).latin.first();
        for (qsizetype j = i + 1; j < given.size(); ++j) {
            const auto spelling = (i + j) % given.at(j).latin.size();
            out << NamePair{ given.at(i).latin.first() + u' ' + surname,
                             given.at(j).latin.at(spelling) + u' ' + surname };
            if ((i + j) % 4 == 0)
                out << NamePair{ given.at(i).devanagari + u' ' + surname, given.at(j).latin.first() + u' ' + surname };
        }
    }
    for (qsizetype i = 0; i < surnames.size(); ++i) {
        const QString first = given.at(i * 2 % given.size()).latin.first();
        for (qsizetype j = i + 1; j < surnames.size(); ++j) {
            const auto spelling = (i + j) % surnames.at(j).latin.size();
            out << NamePair{ first + u' ' + surnames.at(i).latin.first(),
                             first + u' ' + surnames.at(j).latin.at(spelling) };
        }
    }
    return out;
}

QList<NamePair> nearPeople()
{
    static const QString consonants = u"bdgklmnprt"_s;
    QList<NamePair> out;
    const auto given = ofSet(u"given"_s);
    const auto surnames = ofSet(u"surname"_s);
    for (qsizetype i = 0; i < given.size(); ++i) {
        const QString plain = given.at(i).latin.first();
        const QString surname = u' ' + surnames.at((i * 5 + 1) % surnames.size()).latin.first();
        const QString other = given.at((i * 11 + 5) % given.size()).latin.first();
        const auto near = [&](const QString &changed) {
            if (!given.at(i).latin.contains(changed))
                out << NamePair{ plain + surname, changed + surname };
        };
        for (qsizetype at = 1; at + 1 < plain.size(); ++at) {
            QString changed = plain;
            const bool doubled = plain.at(at) == plain.at(at + 1) || plain.at(at) == plain.at(at - 1);
            const auto index = consonants.indexOf(plain.at(at));
            // n and m before another consonant may come and go; h makes another letter of the one before it
            if (index >= 0 && !doubled && plain.at(at + 1) != u'h' && plain.at(at) != u'n' && plain.at(at) != u'm') {
                changed[at] = consonants.at((index + 3) % consonants.size());
                near(changed);
            } else if (plain.at(at) == u'a' && !doubled && plain.at(at + 1) != u'i' && plain.at(at + 1) != u'y'
                       && plain.at(at - 1) != u'y') {
                changed[at] = u'i';
                near(changed);
            }
        }
        if (!QStringLiteral("aeiouy").contains(plain.back())) {
            near(plain + u'a');
            near(plain + u'i');
        }
        if (other != plain) {
            out << NamePair{ plain + u' ' + other + surname, other + u' ' + plain + surname };
            out << NamePair{ plain + u' ' + other + surname, other + surname };
            out << NamePair{ plain + u' ' + other + surname, u"Harbans "_s + other + surname };
        }
    }
    return out;
}

QList<NamePair> samePeople()
{
    QList<NamePair> out;
    const auto given = ofSet(u"given"_s);
    const auto surnames = ofSet(u"surname"_s);
    for (qsizetype i = 0; i < given.size(); ++i) {
        const NameGroup &first = given.at(i);
        const NameGroup &last = surnames.at((i * 7 + 3) % surnames.size());
        const NameGroup &father = given.at((i * 13 + 31) % given.size());
        const QString plain = first.latin.first() + u' ' + last.latin.first();
        for (const QString &spelt : first.latin.mid(1))
            out << NamePair{ plain, spelt + u' ' + last.latin.first() };
        for (const QString &spelt : last.latin.mid(1))
            out << NamePair{ first.latin.first() + u' ' + spelt, plain.toUpper() };
        out << NamePair{ first.devanagari + u' ' + last.devanagari, plain };
        out << NamePair{ u"Shri "_s + plain, plain };
        if (father.latin.first() != first.latin.first())
            out << NamePair{ first.latin.first() + u' ' + father.latin.first() + u' ' + last.latin.first(), plain };
        out << NamePair{ first.latin.first() + u" Kumar "_s + last.latin.first(),
                         first.latin.first() + u" Kr "_s + last.latin.first() };
    }
    return out;
}

QList<QStringList> namesInScripts()
{
    return rowsOf(u"scripts.tsv"_s);
}

} // namespace mulakat::testing
