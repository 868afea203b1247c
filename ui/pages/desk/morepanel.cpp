#include "ui/pages/desk/morepanel.h"

#include "ui/pages/marks.h"
#include "ui/presenters/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>

namespace mulakat::ui::pages {

using theme::Tokens;
using widgets::Label;

MorePanel::MorePanel(presenters::DetailPresenter &presenter, QWidget *parent)
    : Panel(presenter, "morePanel", parent)
    , m_access(buildAccess())
    , m_deny(named(new widgets::Button(theme::ButtonKind::Danger, {}, this), "moreDeny"))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Tokens::space3);
    grid->setVerticalSpacing(Tokens::space3);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->addWidget(m_access, 0, 0, 1, 2);
    m_place = makeChoice(grid, 1, "morePlace", {});
    m_kind = makeChoice(grid, 2, "moreKind", {QStringLiteral("legal"), QStringLiteral("medical")});
    m_left = makeChoice(grid, 3, "moreLeft", presenters::leaveCodes());
    m_unavailable = makeChoice(grid, 4, "moreUnavailable", presenters::unavailableCodes());
    m_failed = makeChoice(grid, 5, "moreFailed", presenters::failCauses());
    grid->addWidget(m_deny, 6, 1);
    grid->setRowStretch(7, 1);
    connect(m_place.button, &QPushButton::clicked, this, [this] {
        m_presenter.call().changePlace(m_place.box->currentData().toString());
        Q_EMIT done();
    });
    connect(m_kind.button, &QPushButton::clicked, this, [this] {
        if (const auto kind = visits::kindFrom(m_kind.box->currentData().toString()))
            m_presenter.tighten(*kind);
        Q_EMIT done();
    });
    connect(m_left.button, &QPushButton::clicked, this, [this] {
        m_presenter.leave(m_left.box->currentData().toString());
        Q_EMIT done();
    });
    connect(m_unavailable.button, &QPushButton::clicked, this, [this] {
        m_presenter.inmateUnavailable(m_unavailable.box->currentData().toString());
        Q_EMIT done();
    });
    connect(m_failed.button, &QPushButton::clicked, this, [this] {
        m_presenter.failVisit(m_failed.box->currentData().toString());
        Q_EMIT done();
    });
    connect(m_deny, &QPushButton::clicked, this, &MorePanel::denyAsked);
}

QWidget *MorePanel::buildAccess()
{
    auto *box = new QWidget(this);
    m_accessText = named(new Label({}, Label::Size::Large, box), "accessText");
    m_accessText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_accessPrint = named(new widgets::SecondaryButton({}, box), "accessPrint");
    m_pass = named(new widgets::SecondaryButton({}, box), "morePass");
    auto *row = new QHBoxLayout;
    row->addWidget(m_accessPrint);
    row->addWidget(m_pass);
    row->addStretch(1);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::space2);
    column->addWidget(m_accessText);
    column->addLayout(row);
    column->addWidget(new widgets::Hairline(Qt::Horizontal, box));
    connect(m_accessPrint, &QPushButton::clicked, this, [this] { m_presenter.print(QStringLiteral("access")); });
    connect(m_pass, &QPushButton::clicked, this, [this] { m_presenter.print(QStringLiteral("pass")); });
    return box;
}

MorePanel::Choice MorePanel::makeChoice(QGridLayout *grid, int row, const char *name, const QStringList &codes)
{
    auto *box = new QComboBox;
    Choice choice{box, new widgets::Field(QString(), box, this), named(new widgets::SecondaryButton({}, this), name)};
    choice.field->setName(QLatin1String(name) + QStringLiteral("Code"));
    for (const QString &code : codes)
        box->addItem(QString(), code);
    grid->addWidget(choice.field, row, 0);
    grid->addWidget(choice.button, row, 1, Qt::AlignBottom);
    return choice;
}

void MorePanel::showChoice(const Choice &choice, const QString &label, const QString &action, bool possible)
{
    choice.field->setLabel(label);
    choice.button->setText(action);
    choice.field->setVisible(possible);
    choice.button->setVisible(possible);
    choice.button->setEnabled(!m_presenter.acts().isBusy());
}

void MorePanel::refreshAccess()
{
    const station::VisitDetail &detail = m_presenter.detail();
    const bool video = detail.line.mode == visits::Mode::Video;
    const station::AccessView &access = detail.access;
    QStringList lines;
    if (video && access.known) {
        lines << access.link;
        if (!access.otp.isEmpty())
            lines << tr("Code %1").arg(access.otp);
        lines << tr("Room PIN %1").arg(access.pin);
    } else if (video) {
        lines << tr("Link and code come from the portal once the visit is approved.");
    }
    m_accessText->setText(lines.join(QLatin1Char('\n')));
    m_accessText->setVisible(!lines.isEmpty());
    m_accessPrint->setText(tr("Print the way into the call"));
    m_accessPrint->setVisible(video && access.known);
    m_pass->setText(tr("Print pass"));
}

void MorePanel::refreshPlaces()
{
    const station::VisitLine &line = m_presenter.detail().line;
    const QStringList places = m_presenter.places();
    QStringList there;
    for (int i = 0; i < m_place.box->count(); ++i)
        there << m_place.box->itemData(i).toString();
    if (there != places) {
        m_place.box->clear();
        for (const QString &place : places)
            m_place.box->addItem(QString(), place);
        m_place.box->setCurrentIndex(int(places.indexOf(line.place)));
    }
    for (int i = 0; i < places.size(); ++i)
        m_place.box->setItemText(i, presenters::placeName(line.mode, places.at(i)));
}

void MorePanel::refresh()
{
    const station::VisitLine &line = m_presenter.detail().line;
    const bool video = line.mode == visits::Mode::Video;
    const bool before = m_presenter.mayGiveUp();
    const bool interrupted = line.state == visits::State::Interrupted;
    refreshAccess();
    refreshPlaces();
    showChoice(m_place, video ? tr("Booth") : tr("Window"), video ? tr("Change booth") : tr("Change window"), before || interrupted);
    m_kind.box->setItemText(0, presenters::word(visits::Kind::Legal));
    m_kind.box->setItemText(1, presenters::word(visits::Kind::Medical));
    showChoice(m_kind, tr("Nobody may listen: the visit is"), tr("Make it so"), before && line.kind == visits::Kind::Family);
    for (const Choice &choice : {m_left, m_unavailable, m_failed}) {
        for (int i = 0; i < choice.box->count(); ++i)
            choice.box->setItemText(i, presenters::reasonWord(choice.box->itemData(i).toString()));
    }
    showChoice(m_left, tr("The party has left"), tr("Note that it left"), m_presenter.mayLeave());
    showChoice(m_unavailable, tr("The prisoner cannot come"), tr("End: not available"), before);
    showChoice(m_failed, tr("Technical failure"), tr("End: failed"), before || visits::isRunning(line.state));
    m_deny->setText(tr("Turn away …"));
    m_deny->setVisible(m_presenter.mayDeny());
    m_deny->setEnabled(!m_presenter.acts().isBusy());
}

} // namespace mulakat::ui::pages

#include "moc_morepanel.cpp"
