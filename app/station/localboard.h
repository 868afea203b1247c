#pragma once
#include "station/boardservice.h"
#include "station/station.h"

namespace mulakat::station {

// The main thread's end of a board's Station. Must outlive the station thread's event loop.
class LocalBoard final : public BoardService
{
    Q_OBJECT
public:
    explicit LocalBoard(Station &station, QObject *parent = nullptr);
    BoardView view() const override { return m_view; }

private:
    void follow(); // station thread
    Station &m_station;
    BoardView m_view;
    BoardView m_sent; // station thread
};

} // namespace mulakat::station
