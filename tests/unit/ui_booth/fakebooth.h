#pragma once
#include "base/clock.h"
#include "station/boothservice.h"
#include "ui/presenters/boothpresenter.h"

#include <QPainter>

namespace mulakat::testing {

class StillClock final : public base::Clock
{
public:
    qint64 utcMs() const override { return 1'764'556'800'000 + now; }
    qint64 monotonicMs() const override { return now; }
    qint64 now = 1'000'000;
};

// A booth whose facts the test says.
class FakeBooth final : public station::BoothService
{
    Q_OBJECT
public:
    station::BoothView view() const override { return facts; }
    QImage farPicture() const override { return far; }
    QImage ownPicture() const override { return own; }
    void askHelp() override { ++helps; }
    void setVolume(double volume) override
    {
        facts.volume = volume;
        Q_EMIT viewChanged();
    }
    void rate(int mood) override { moods << mood; }
    void setLanguage(const QString &language) override
    {
        facts.language = language;
        Q_EMIT viewChanged();
    }
    void tell() { Q_EMIT viewChanged(); }
    void phase(const QString &phase)
    {
        facts.phase = phase;
        Q_EMIT viewChanged();
    }
    void showFar(const QImage &picture)
    {
        far = picture;
        Q_EMIT farPictureChanged();
    }
    void showOwn(const QImage &picture)
    {
        own = picture;
        Q_EMIT ownPictureChanged();
    }
    // A talk of `allowed` seconds with `left` of them, known at `clock`'s now.
    void talk(const StillClock &clock, int left, int allowed, bool counting = true)
    {
        facts.phase = QStringLiteral("talking");
        facts.visit = base::VisitId(QStringLiteral("v1"));
        facts.remainingSeconds = left;
        facts.allowedSeconds = allowed;
        facts.counting = counting;
        facts.asOfMonotonicMs = clock.now;
        Q_EMIT viewChanged();
    }

    station::BoothView facts;
    QImage far;
    QImage own;
    int helps = 0;
    QList<int> moods;
};

struct Said {
    QString key;
    QStringList words;
    bool chime;
};

// What the presenter wanted said.
class Listener : public QObject
{
public:
    explicit Listener(ui::presenters::BoothPresenter &presenter)
    {
        connect(&presenter, &ui::presenters::BoothPresenter::say, this,
                [this](const QString &key, const QStringList &words, bool chime) { all << Said{key, words, chime}; });
    }
    QStringList keys() const
    {
        QStringList keys;
        for (const Said &said : all)
            keys << said.key;
        return keys;
    }
    QStringList takeKeys()
    {
        const QStringList keys = this->keys();
        all.clear();
        return keys;
    }
    QList<Said> all;
};

// A face before a wall, as a camera would give it.
inline QImage fakeFace(QSize size, const QColor &wall, const QColor &shirt)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(wall);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QPointF middle(size.width() / 2.0, size.height() * 0.45);
    const double r = size.height() * 0.22;
    painter.setBrush(shirt);
    painter.drawEllipse(QPointF(middle.x(), size.height() * 1.08), r * 2.1, r * 1.9);
    painter.setBrush(QColor(0xB98260));
    painter.drawRect(QRectF(middle.x() - r * 0.35, middle.y(), r * 0.7, r * 1.5));
    painter.drawEllipse(middle, r * 0.8, r);
    painter.setBrush(QColor(0x241A16));
    painter.drawPie(QRectF(middle.x() - r * 0.9, middle.y() - r * 1.15, r * 1.8, r * 1.7), 0, 180 * 16);
    painter.drawEllipse(QPointF(middle.x() - r * 0.3, middle.y()), r * 0.08, r * 0.06);
    painter.drawEllipse(QPointF(middle.x() + r * 0.3, middle.y()), r * 0.08, r * 0.06);
    return image;
}

} // namespace mulakat::testing
