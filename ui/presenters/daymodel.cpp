#include "ui/presenters/daymodel.h"

#include "ui/presenters/callpresenter.h"
#include "ui/presenters/words.h"

#include <QSet>

#include <algorithm>

namespace mulakat::ui::presenters {

namespace {

// What names a row across changes: its visit, or its heading.
QString rowKey(const DayRow &row)
{
    return row.heading ? QString(QChar(u'A' + int(row.group))) : row.id.text();
}

bool searchedAlike(const station::VisitLine &a, const station::VisitLine &b)
{
    return a.visrn == b.visrn && a.visitor == b.visitor && a.visitorLatin == b.visitorLatin && a.inmate == b.inmate
        && a.inmateLatin == b.inmateLatin && a.inmateNumber == b.inmateNumber && a.mobileLast4 == b.mobileLast4
        && a.token == b.token;
}

} // namespace

DayModel::DayModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

int DayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant DayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DayRow &row = m_rows.at(index.row());
    if (role == RowRole)
        return QVariant::fromValue(row);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (row.heading)
        return QStringLiteral("%1 %2").arg(word(row.group)).arg(row.count);
    QStringList parts{row.time, row.place, row.visitor, row.inmate, row.timeLeft, row.note, row.kind, row.token, row.line, row.openedBy};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

Qt::ItemFlags DayModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
        | (m_rows.at(index.row()).heading ? Qt::NoItemFlags : Qt::ItemIsSelectable);
}

void DayModel::setLines(const QList<station::VisitLine> &lines, const Moment &now)
{
    QList<Entry> entries;
    entries.reserve(lines.size());
    QHash<base::VisitId, int> index;
    for (const station::VisitLine &line : lines) {
        if (index.contains(line.id))
            continue;
        const auto old = m_index.constFind(line.id);
        const bool alike = old != m_index.cend() && searchedAlike(m_entries.at(*old).line, line);
        index.insert(line.id, int(entries.size()));
        entries << Entry{line, rowFor(line, now), alike ? m_entries.at(*old).text : findTextOf(line)};
    }
    m_entries = std::move(entries);
    m_index = std::move(index);
    show(wanted());
}

DayRow DayModel::rowFor(const station::VisitLine &line, const Moment &now) const
{
    DayRow row = presenters::rowOf(line, now);
    putCall(row, line);
    return row;
}

void DayModel::putCall(DayRow &row, const station::VisitLine &line) const
{
    const auto call = m_calls.constFind(line.id);
    if (row.group != Group::Now || line.mode != visits::Mode::Video || call == m_calls.cend())
        return;
    row.quality = call->visitorConnected ? call->quality : 0;
    row.line = call->problem.isEmpty() ? CallPresenter::qualityText(*call) : callProblemWord(call->problem);
}

void DayModel::setCall(const station::CallView &view)
{
    station::CallView &known = m_calls[view.visit];
    const bool same = known.visit == view.visit && known.quality == view.quality && known.weak == view.weak
        && known.problem == view.problem && known.visitorConnected == view.visitorConnected;
    if (same) // levels and pictures come three times a second
        return;
    known = view;
    known.visitorPicture = {};
    const auto at = m_index.constFind(view.visit);
    if (at == m_index.cend())
        return;
    putCall(m_entries[*at].row, m_entries.at(*at).line);
    show(wanted());
}

QList<base::VisitId> DayModel::running() const
{
    QList<base::VisitId> ids;
    for (const DayRow &row : m_rows) {
        if (!row.heading && row.group == Group::Now)
            ids << row.id;
    }
    return ids;
}

void DayModel::setFind(const QString &text)
{
    const QStringList find = foldForFind(text).split(u' ', Qt::SkipEmptyParts);
    if (find == m_find)
        return;
    m_find = find;
    show(wanted());
}

void DayModel::setFolded(Group group, bool folded)
{
    m_folded.at(size_t(group)) = folded;
    show(wanted());
}

bool DayModel::isFolded(Group group) const
{
    return m_find.isEmpty() && m_folded.at(size_t(group));
}

void DayModel::tick(const Moment &now)
{
    bool any = false;
    for (Entry &entry : m_entries) {
        if (!entry.line.counting)
            continue;
        entry.row = rowFor(entry.line, now);
        any = true;
    }
    if (any)
        show(wanted());
}

void DayModel::retranslate(const Moment &now)
{
    for (Entry &entry : m_entries)
        entry.row = rowFor(entry.line, now);
    show(wanted());
    if (!m_rows.isEmpty()) // headings are words as well
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

bool DayModel::holds(const Entry &entry) const
{
    return std::all_of(m_find.begin(), m_find.end(), [&](const QString &part) { return entry.text.contains(part); });
}

QList<DayRow> DayModel::wanted() const
{
    std::array<QList<DayRow>, groupCount> groups;
    std::array<int, groupCount> counts{};
    for (const Entry &entry : m_entries) {
        if (!holds(entry))
            continue;
        const auto group = size_t(entry.row.group);
        ++counts.at(group);
        if (!isFolded(entry.row.group))
            groups.at(group) << entry.row;
    }
    QList<DayRow> rows;
    for (size_t group = 0; group < groupCount; ++group) {
        if (counts.at(group) == 0)
            continue;
        DayRow heading;
        heading.heading = true;
        heading.group = Group(group);
        heading.count = counts.at(group);
        heading.folded = isFolded(heading.group);
        rows << heading << groups.at(group);
    }
    return rows;
}

// From the rows there are to the rows wanted: what is gone goes, what is new comes, what has another place moves, and of
// those that stay only the changed ones are signalled.
void DayModel::show(const QList<DayRow> &rows)
{
    QSet<QString> keys;
    for (const DayRow &row : rows)
        keys.insert(rowKey(row));
    for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
        if (keys.contains(rowKey(m_rows.at(last))))
            continue;
        int first = last;
        while (first > 0 && !keys.contains(rowKey(m_rows.at(first - 1))))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
    QSet<QString> there;
    for (const DayRow &row : std::as_const(m_rows))
        there.insert(rowKey(row));
    for (int i = 0; i < rows.size(); ++i) {
        const QString key = rowKey(rows.at(i));
        if (!there.contains(key)) {
            int end = i;
            while (end + 1 < rows.size() && !there.contains(rowKey(rows.at(end + 1))))
                ++end;
            beginInsertRows({}, i, end);
            for (int k = i; k <= end; ++k)
                m_rows.insert(k, rows.at(k));
            endInsertRows();
            i = end;
            continue;
        }
        if (rowKey(m_rows.at(i)) != key) {
            int from = i + 1;
            while (rowKey(m_rows.at(from)) != key)
                ++from;
            beginMoveRows({}, from, from, {}, i);
            m_rows.move(from, i);
            endMoveRows();
        }
        if (m_rows.at(i) == rows.at(i))
            continue;
        m_rows[i] = rows.at(i);
        Q_EMIT dataChanged(index(i), index(i));
    }
}

int DayModel::rowOfVisit(const base::VisitId &id) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (!m_rows.at(i).heading && m_rows.at(i).id == id)
            return i;
    }
    return -1;
}

const station::VisitLine *DayModel::line(const base::VisitId &id) const
{
    const auto it = m_index.constFind(id);
    return it == m_index.cend() ? nullptr : &m_entries.at(*it).line;
}

const station::VisitLine *DayModel::lineByNumber(const QString &visrn) const
{
    for (const Entry &entry : m_entries) {
        if (entry.line.visrn == visrn)
            return &entry.line;
    }
    return nullptr;
}

Group DayModel::groupOfVisit(const base::VisitId &id) const
{
    const auto it = m_index.constFind(id);
    return it == m_index.cend() ? Group::Done : m_entries.at(*it).row.group;
}

int DayModel::shown() const
{
    int count = 0;
    for (const DayRow &row : m_rows)
        count += row.heading ? row.count : 0;
    return count;
}

int DayModel::waiting() const
{
    return int(std::count_if(m_entries.begin(), m_entries.end(), [](const Entry &entry) {
        const Mark mark = entry.row.mark;
        return entry.row.group <= Group::Next && (mark == Mark::Waiting || mark == Mark::Attention || mark == Mark::Ready);
    }));
}

} // namespace mulakat::ui::presenters

#include "moc_daymodel.cpp"
