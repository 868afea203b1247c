#include "station/localboard.h"

#include "station/tokenboard.h"

namespace mulakat::station {

LocalBoard::LocalBoard(Station &station, QObject *parent)
    : BoardService(parent)
    , m_station(station)
{
    qRegisterMetaType<DeskSnapshotPtr>();
    connect(&station, &Station::snapshotReady, &station, [this] { follow(); });
}

void LocalBoard::follow()
{
    BoardView view = boardOf(m_station.log().book(), m_station.log().clock().today());
    view.reached = m_station.sync().isReached();
    if (view == m_sent)
        return;
    m_sent = view;
    QMetaObject::invokeMethod(
        this,
        [this, view] {
            m_view = view;
            Q_EMIT viewChanged();
        },
        Qt::QueuedConnection);
}

} // namespace mulakat::station

#include "moc_localboard.cpp"
