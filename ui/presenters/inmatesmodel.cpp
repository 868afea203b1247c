#include "ui/presenters/inmatesmodel.h"

#include "ui/presenters/words.h"
#include "ui/presenters/wordtable.h"

#include <algorithm>

namespace mulakat::ui::presenters {

int InmatesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int InmatesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columnCount_);
}

QVariant InmatesModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole || !index.isValid())
        return {};
    const station::InmateView &inmate = m_rows.at(index.row());
    switch (index.column()) {
    case Name:
        return inmate.name;
    case Number:
        return inmate.number;
    case Father:
        return inmate.fatherOrHusband;
    case Age:
        return inmate.age > 0 ? QString::number(inmate.age) : QString();
    case Class:
        return categoryWord(inmate.category);
    case Wing:
        return inmate.wing;
    case State:
        return inmateStatusWord(inmate.status);
    default:
        return {};
    }
}

QVariant InmatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Number:
        return tr("Number");
    case Father:
        return tr("Father or husband");
    case Age:
        return tr("Age");
    case Class:
        return tr("Class");
    case Wing:
        return tr("Wing");
    case State:
        return tr("State");
    default:
        return {};
    }
}

void InmatesModel::show(const QList<station::InmateView> &rows)
{
    const bool same = rows.size() == m_rows.size()
        && std::equal(rows.begin(), rows.end(), m_rows.begin(), [](const auto &a, const auto &b) { return a.id == b.id; });
    if (same) {
        m_rows = rows;
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columnCount_ - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void InmatesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount_ - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columnCount_ - 1));
}

int InmatesModel::rowOf(const base::InmateId &id) const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto &row) { return row.id == id; });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

} // namespace mulakat::ui::presenters

#include "moc_inmatesmodel.cpp"
