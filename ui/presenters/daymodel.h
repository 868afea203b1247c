#pragma once
#include "ui/presenters/dayrow.h"

#include <QAbstractListModel>
#include <QHash>
#include <array>

namespace mulakat::ui::presenters {

// The day's visits under five headings. New facts change only the rows they are about: places and selection of a view
// stay. LATER, DONE and NOT COME are folded until they are opened, or while something is searched. Main thread.
class DayModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { RowRole = Qt::UserRole + 1 }; // a DayRow

    explicit DayModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    void setLines(const QList<station::VisitLine> &lines, const Moment &now);
    void setFind(const QString &text);
    void setFolded(Group group, bool folded);
    void tick(const Moment &now); // running talks go on
    void setCall(const station::CallView &view); // of a running talk: quality and trouble of its line
    QList<base::VisitId> running() const;        // in the order of the list
    void retranslate(const Moment &now);

    const DayRow &row(int row) const { return m_rows.at(row); }
    int rowOfVisit(const base::VisitId &id) const; // -1: not shown
    const station::VisitLine *line(const base::VisitId &id) const;
    const station::VisitLine *lineByNumber(const QString &visrn) const;
    Group groupOfVisit(const base::VisitId &id) const;
    int visits() const { return int(m_entries.size()); }
    int shown() const; // visits in the list, headings not counted
    int waiting() const;     // visits of NOW and NEXT that wait for an officer, searched for or not
    bool isFolded(Group group) const;

private:
    struct Entry {
        station::VisitLine line;
        DayRow row;
        QString text; // folded, for the search
    };

    DayRow rowFor(const station::VisitLine &line, const Moment &now) const;
    void putCall(DayRow &row, const station::VisitLine &line) const;
    QList<DayRow> wanted() const;
    void show(const QList<DayRow> &rows);
    bool holds(const Entry &entry) const;

    QList<Entry> m_entries;
    QHash<base::VisitId, int> m_index;
    QHash<base::VisitId, station::CallView> m_calls; // without pictures
    QList<DayRow> m_rows;
    QStringList m_find;
    std::array<bool, groupCount> m_folded{false, false, true, true, true};
};

} // namespace mulakat::ui::presenters
