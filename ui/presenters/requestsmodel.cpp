#include "ui/presenters/requestsmodel.h"

#include "ui/presenters/dates.h"
#include "ui/presenters/words.h"

#include <QCoreApplication>
#include <algorithm>

namespace mulakat::ui::presenters {

namespace {

QString partyWord(int adults, int children)
{
    return children == 0 ? QString::number(adults)
                         : QStringLiteral("%1 + %2").arg(adults).arg(
                               QCoreApplication::translate("Words", "%n child(ren)", nullptr, children));
}

QString withRelation(const QString &name, const QString &relation)
{
    return relation.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, relationWord(relation));
}

} // namespace

RequestRow rowOf(const station::RequestLine &line, qint64 nowUtcMs)
{
    RequestRow row;
    row.id = line.id;
    row.visrn = line.visrn;
    row.visitor = withRelation(line.visitor, line.relation);
    row.inmate = line.namedInmate;
    QString asked = QCoreApplication::translate("Words", "for %1").arg(dayWord(line.dateAsked)); // or, approved: its day
    if (line.dateWanted.isValid())
        asked = QCoreApplication::translate("Words", "asks for %1 instead of %2").arg(dayWord(line.dateWanted), dayWord(line.dateAsked));
    QStringList about{word(line.mode), asked, partyWord(line.adults, line.children)};
    if (!line.documentAsked.isEmpty())
        about << QCoreApplication::translate("Words", "asked to send: %1").arg(pictureWord(line.documentAsked));
    else if (!line.documentCame.isEmpty())
        about << QCoreApplication::translate("Words", "has sent: %1").arg(pictureWord(line.documentCame));
    row.about = about.join(QStringLiteral(" · "));
    row.when = line.submittedUtcMs > 0 ? agoWord(line.submittedUtcMs, nowUtcMs) : QString();
    row.kind = line.kind == visits::Kind::Family ? QString() : word(line.kind);
    return row;
}

RequestRow rowOf(const station::VisitLine &line)
{
    RequestRow row;
    row.id = line.id;
    row.mark = Mark::Ready;
    row.visrn = line.visrn;
    row.visitor = withRelation(line.visitor, line.relation);
    row.inmate = line.inmate;
    row.about = QStringList{word(line.mode), placeName(line.mode, line.place), partyWord(line.adults, line.children)}.join(
        QStringLiteral(" · "));
    row.when = line.start.toString(QStringLiteral("HH:mm"));
    row.kind = line.kind == visits::Kind::Family ? QString() : word(line.kind);
    return row;
}

int RequestsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RequestsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const RequestRow &row = m_rows.at(index.row());
    if (role == RowRole)
        return QVariant::fromValue(row);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return QStringList{row.visitor, row.inmate, row.about, row.when}.join(QStringLiteral(", "));
    return {};
}

void RequestsModel::show(const QList<RequestRow> &rows)
{
    for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
        const bool stays = std::any_of(rows.begin(), rows.end(), [&](const RequestRow &row) { return row.id == m_rows.at(i).id; });
        if (stays)
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
    }
    for (int i = 0; i < rows.size(); ++i) {
        const int at = rowOf(rows.at(i).id);
        if (at == i) {
            if (std::exchange(m_rows[i], rows.at(i)) != rows.at(i))
                Q_EMIT dataChanged(index(i), index(i));
        } else if (at < 0) {
            beginInsertRows({}, i, i);
            m_rows.insert(i, rows.at(i));
            endInsertRows();
        } else { // the order changed: the view keeps its selection by persistent indexes
            beginMoveRows({}, at, at, {}, i);
            m_rows.move(at, i);
            endMoveRows();
            m_rows[i] = rows.at(i);
            Q_EMIT dataChanged(index(i), index(i));
        }
    }
}

int RequestsModel::rowOf(const base::VisitId &id) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).id == id)
            return i;
    }
    return -1;
}

} // namespace mulakat::ui::presenters

#include "moc_requestsmodel.cpp"
