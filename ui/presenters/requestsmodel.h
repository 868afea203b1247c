#pragma once
#include "station/views.h"
#include "ui/presenters/dayrow.h"

#include <QAbstractListModel>

namespace mulakat::ui::presenters {

// One request, or one approved visit, as it is painted.
struct RequestRow {
    base::VisitId id;
    Mark mark = Mark::Waiting;
    QString visrn;
    QString visitor;   // with the relation: "Sunita Devi (wife)"
    QString inmate;    // as named
    QString about;     // "face to face · asked for Tue 1 Dec 2026 · 2 + 1 child"
    QString when;      // "3 hours ago", or the slot
    QString kind;      // "legal", "medical"; empty for family
    friend bool operator==(const RequestRow &, const RequestRow &) = default;
};

// The list beside the detail. New facts change only the rows they are about, so that a view keeps place and selection.
class RequestsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { RowRole = Qt::UserRole + 1 }; // a RequestRow
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    void show(const QList<RequestRow> &rows);
    int rowOf(const base::VisitId &id) const; // -1: not shown
    const RequestRow &row(int row) const { return m_rows.at(row); }

private:
    QList<RequestRow> m_rows;
};

RequestRow rowOf(const station::RequestLine &line, qint64 nowUtcMs);
RequestRow rowOf(const station::VisitLine &line); // approved, ahead

} // namespace mulakat::ui::presenters

Q_DECLARE_METATYPE(mulakat::ui::presenters::RequestRow)
