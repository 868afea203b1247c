#pragma once
#include "ui/presenters/boardpresenter.h"
#include "ui/voice/voice.h"

#include <QWidget>

namespace mulakat::ui::pages {

// The token board: read from ten metres. The called token with its window, below it the next four; nothing moves but by
// a call. `presenter` and `voice` outlive it. Accessible name and objectName boardPage; painted as one picture.
class BoardPage final : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString token READ token)
    Q_PROPERTY(QString place READ place)
    Q_PROPERTY(QString next READ next)
public:
    BoardPage(presenters::BoardPresenter &presenter, voice::Voice &voice, QWidget *parent = nullptr);
    QString token() const; // the called one; empty: none
    QString place() const;
    QString next() const;  // "4-02 4-03"

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void call(const QString &token, const QString &place);
    void sayNext(); // the same call in the jail's next language
    QString inAll(const char *key, const QString &gap) const; // a word in every language of the jail
    QFont fontOf(int pixels, bool bold) const;
    void paintCalled(QPainter &painter, const QRect &room) const;
    void paintNext(QPainter &painter, const QRect &room) const;
    void paintWords(QPainter &painter, const QRect &room, const QString &words, int pixels, const QColor &colour, Qt::Alignment align) const;

    presenters::BoardPresenter &m_presenter;
    voice::Voice &m_voice;
    voice::Sentence m_call;
    QStringList m_toSay; // languages
};

} // namespace mulakat::ui::pages
