#pragma once
#include "station/views.h"

#include <QAbstractTableModel>

namespace mulakat::ui::presenters {

// The day's register as a table of words. Main thread.
class RegisterModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Slot, Number, Visitor, Inmate, Visit, Identity, Came, FromTo, Talk, Outcome, Officer, columnCount_ };
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void show(const QList<station::RegisterLine> &lines);
    void retranslate();
    const QList<station::RegisterLine> &lines() const { return m_lines; }

private:
    QString text(const station::RegisterLine &line, int column) const;
    QList<station::RegisterLine> m_lines;
};

} // namespace mulakat::ui::presenters
