#pragma once
#include "station/inmateviews.h"

#include <QAbstractTableModel>

namespace mulakat::ui::presenters {

// The jail's inmates, or those found, as a table of words. Main thread.
class InmatesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Number, Father, Age, Class, Wing, State, columnCount_ };
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    // The same persons in the same order change in place: place and selection of a view stay.
    void show(const QList<station::InmateView> &rows);
    void retranslate();
    const station::InmateView &row(int row) const { return m_rows.at(row); }
    int rowOf(const base::InmateId &id) const; // -1: not shown

private:
    QList<station::InmateView> m_rows;
};

} // namespace mulakat::ui::presenters
