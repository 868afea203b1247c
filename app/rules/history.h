#pragma once
#include "rules/terms.h"

#include <QDate>
#include <QHash>
#include <QString>
#include <span>
#include <vector>

namespace mulakat::rules
{

// A visit that was, is, or is to be; a hold is one in state Draft.
struct Past {
    QString visit;
    QString inmate;
    QStringList visitors;
    Mode mode = Mode::FaceToFace;
    Kind kind = Kind::Family;
    Lane lane = Lane::Ordinary;
    QDate date;
    int start = -1;   // minutes since midnight; -1: no slot yet
    int minutes = 0;
    QString place;
    visits::State state = visits::State::Approved; // of a closed visit: what it was when the day closed

    // Counts towards a quota: asked for, given, or held; not what was refused, called off or failed for a cause of the jail.
    bool usesQuota(bool noShowCounts) const;
    bool usesRoom() const; // keeps its place: not called off, not over
};

// The visits that a decision looks at, found by inmate, visitor and day. Only grows; a value.
class History
{
public:
    void add(Past past);
    qsizetype size() const { return qsizetype(m_all.size()); }
    const Past &at(int index) const { return m_all[size_t(index)]; }

    // Indexes of the visits of one inmate (or visitor) from one day to another, both included; by day.
    std::span<const int> ofInmate(const QString &inmate, QDate from, QDate to) const;
    std::span<const int> ofVisitor(const QString &visitor, QDate from, QDate to) const;
    std::span<const int> ofDay(QDate date) const;

private:
    std::span<const int> between(const std::vector<int> &list, QDate from, QDate to) const;

    std::vector<Past> m_all;
    QHash<QString, std::vector<int>> m_inmates;
    QHash<QString, std::vector<int>> m_visitors;
    QHash<qint64, std::vector<int>> m_days;
};

} // namespace mulakat::rules
