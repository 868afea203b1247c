#include "ui/presenters/registermodel.h"

#include "ui/presenters/words.h"

namespace mulakat::ui::presenters {

namespace {

QString documentsWord(const QStringList &documents)
{
    QStringList lines;
    for (const QString &document : documents) {
        // "aadhaar-qr 9904 signature"; the number may be missing
        const QStringList parts = document.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        QStringList words;
        for (int i = 0; i < parts.size(); ++i) {
            if (i > 0)
                words << (i + 1 == parts.size() ? methodWord(parts.at(i)) : parts.at(i));
            else if (parts.at(i) != QLatin1String("none"))
                words << documentWord(parts.at(i));
        }
        lines << words.join(QLatin1Char(' '));
    }
    return lines.join(QStringLiteral("; "));
}

QString withWord(const QString &name, const QString &about)
{
    return about.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, about);
}

} // namespace

int RegisterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int RegisterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCount_;
}

QString RegisterModel::text(const station::RegisterLine &line, int column) const
{
    const station::VisitLine &visit = line.visit;
    const int others = visit.adults + visit.children - 1;
    switch (column) {
    case Slot:
        return visit.start.toString(QStringLiteral("HH:mm"));
    case Number:
        return visit.visrn;
    case Visitor:
        return withWord(visit.visitor, relationWord(visit.relation)) + (others > 0 ? QStringLiteral(" +%1").arg(others) : QString());
    case Inmate:
        return visit.inmateNumber.isEmpty() ? visit.inmate : visit.inmate + QLatin1Char(',') + QChar(QChar::LineSeparator) + visit.inmateNumber; // else a number is broken at its slash
    case Visit: {
        QStringList parts{word(visit.mode), placeName(visit.mode, visit.place)};
        if (visit.kind != visits::Kind::Family)
            parts << word(visit.kind);
        return parts.join(QStringLiteral(", "));
    }
    case Identity:
        return documentsWord(line.documents);
    case Came:
        return line.arrived;
    case FromTo:
        return line.started.isEmpty() ? QString() : line.started + QStringLiteral("–") + line.ended;
    case Talk:
        return visit.talkSeconds ? minutesSeconds(*visit.talkSeconds) : QString();
    case Outcome: {
        QStringList parts{word(visit.state)};
        parts << (visit.reasonCode.isEmpty() ? (line.endedBy.isEmpty() ? QString() : tr("ended by %1").arg(endedByWord(line.endedBy))) : reasonWord(visit.reasonCode));
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default:
        return line.officer;
    }
}

QVariant RegisterModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(m_lines.at(index.row()), index.column());
    if (role == Qt::TextAlignmentRole && index.column() == Talk)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant RegisterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Slot: return tr("Slot");
    case Number: return tr("Visit number");
    case Visitor: return tr("Visitor");
    case Inmate: return tr("Prisoner");
    case Visit: return tr("Visit");
    case Identity: return tr("Identity");
    case Came: return tr("Came");
    case FromTo: return tr("From – to");
    case Talk: return tr("Talk");
    case Outcome: return tr("Outcome");
    default: return tr("Officer");
    }
}

void RegisterModel::show(const QList<station::RegisterLine> &lines)
{
    if (lines.size() != m_lines.size()) {
        beginResetModel();
        m_lines = lines;
        endResetModel();
        return;
    }
    m_lines = lines; // the same visits with new facts: place and selection of a view stay
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_lines.size()) - 1, columnCount_ - 1));
}

void RegisterModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount_ - 1);
    show(m_lines);
}

} // namespace mulakat::ui::presenters

#include "moc_registermodel.cpp"
