#pragma once
#include "ui/presenters/evidencepresenter.h"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;

namespace mulakat::ui::widgets {
class Banner;
class Label;
class PictureView;
class StateBadge;
}

namespace mulakat::ui::pages {

// What the document says beside what the booking says, line by line, and the photos side by side. Main thread.
class EvidenceGrid : public QWidget
{
    Q_OBJECT
public:
    explicit EvidenceGrid(QWidget *parent);
    void show(const presenters::EvidencePresenter &person, const QImage &live, const QImage &booking, bool video);
    void setHeadActions(const QList<QWidget *> &actions); // at the end of the headline
    void setBeside(QWidget *widget); // what is decided while the photos are looked at

private:
    struct Line {
        widgets::Label *what;
        widgets::Label *document;
        widgets::Label *booking;
        widgets::StateBadge *verdict;
        widgets::Label *note;
    };
    Line makeLine(QGridLayout *grid, int row);
    void buildPhotos();
    void build(QGridLayout *lines);
    void showWorth(const presenters::EvidencePresenter &person);
    void showLine(const Line &line, const presenters::EvidenceLine &shown, bool any);

    widgets::StateBadge *m_headline;
    widgets::Banner *m_cardAlert; // this card was here before
    widgets::Label *m_onDocument;
    widgets::Label *m_onBooking;
    QList<Line> m_lines;
    widgets::Label *m_proved;
    widgets::Label *m_notProved;
    widgets::Label *m_nextStep;
    widgets::Label *m_problems;
    QHBoxLayout *m_head;
    QWidget *m_photos;
    QHBoxLayout *m_photoRow;
    QList<widgets::PictureView *> m_pictures; // card, live, booking
    QList<widgets::Label *> m_captions;
};

} // namespace mulakat::ui::pages
