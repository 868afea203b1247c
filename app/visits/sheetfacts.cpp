#include "visits/sheetfacts.h"

#include <QStringList>
#include <QUrl>

namespace mulakat::visits {

namespace {

QString factWord(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("-") : QString::fromLatin1(QUrl::toPercentEncoding(text, "/+:"));
}

QString personFacts(const Member &member)
{
    QStringList words{member.id.text(), member.child ? QStringLiteral("child") : QStringLiteral("adult"),
                      member.present ? QStringLiteral("present") : QStringLiteral("absent")};
    if (member.identity)
        words << member.identity->document << member.identity->method << member.identity->officer;
    for (QString &word : words)
        word = factWord(word);
    return words.join(u',');
}

} // namespace

QString sheetFacts(const Visit &visit)
{
    const State state = visit.state == State::Closed ? visit.closedAs : visit.state;
    QStringList words{visit.visrn,
                      name(state),
                      visit.reasonCode,
                      name(visit.mode),
                      name(visit.kind),
                      visit.slot.date.toString(Qt::ISODate),
                      visit.slot.start.toString(QStringLiteral("HH:mm")),
                      QString::number(visit.slot.minutes),
                      visit.place,
                      visit.inmate.text(),
                      QString::number(visit.arrivedAtUtcMs),
                      QString::number(visit.startedAtUtcMs),
                      QString::number(visit.endedAtUtcMs),
                      visit.talkSeconds ? QString::number(*visit.talkSeconds) : QString(),
                      QString::number(visit.lostSeconds),
                      visit.endedBy};
    for (QString &word : words)
        word = factWord(word);
    for (const Member &member : visit.members)
        words << personFacts(member);
    return words.join(u' ');
}

} // namespace mulakat::visits
