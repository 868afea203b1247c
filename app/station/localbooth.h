#pragma once
#include "station/boothservice.h"
#include "station/station.h"

#include <QMutex>

namespace mulakat::station {

// The main thread's end of a booth's Station. Must outlive the station thread's event loop.
class LocalBooth final : public BoothService
{
    Q_OBJECT
public:
    explicit LocalBooth(Station &station, QObject *parent = nullptr);

    BoothView view() const override { return m_view; }
    QImage farPicture() const override;
    QImage ownPicture() const override;
    void askHelp() override;
    void setVolume(double volume) override;
    void rate(int mood) override;
    void setLanguage(const QString &language) override;

private:
    // The newest picture; a slow screen skips those between.
    struct Newest {
        mutable QMutex mutex;
        QImage picture;
        bool announced = false;
    };
    void offer(Newest &newest, const QImage &picture, void (LocalBooth::*changed)());
    QImage take(const Newest &newest) const;
    void postView(); // station thread

    Station &m_station;
    BoothView m_view;
    Newest m_far;
    Newest m_own;
};

} // namespace mulakat::station
