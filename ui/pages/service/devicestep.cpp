#include "ui/pages/service/devicestep.h"

#include "ui/pages/desk/meters.h"
#include "ui/pages/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pictureview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace mulakat::ui::pages {

using presenters::SetupPresenter;
using theme::Tokens;
using widgets::Label;

DeviceStep::DeviceStep(SetupPresenter &presenter, QWidget *parent)
    : SetupStep(presenter, parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, Tokens::space2, 0, Tokens::space2);
    row->setSpacing(Tokens::space7);
    row->addWidget(buildCamera(), 0, Qt::AlignTop);
    row->addWidget(buildOthers(), 0, Qt::AlignTop);
    m_seat = buildSeat();
    row->addWidget(m_seat, 0, Qt::AlignTop);
    row->addStretch(1);
    connect(&presenter, &SetupPresenter::pictureTaken, m_picture, &widgets::PictureView::setPicture);
    connect(&presenter, &SetupPresenter::levelTaken, m_level, &LevelMeter::setLevel);
}

QWidget *DeviceStep::buildCamera()
{
    auto *side = new QWidget(this);
    m_picture = named(new widgets::PictureView(side), "setupPicture");
    m_picture->setMirrored(true);
    m_picture->setFixedSize(Tokens::formColumn, Tokens::formColumn * 3 / 4);
    m_camera = new QComboBox;
    m_cameraField = new widgets::Field({}, m_camera, side);
    m_cameraField->setName(QStringLiteral("setupCamera"));
    m_cameraField->setFixedWidth(Tokens::formColumn);
    m_cameraWords = named(new Label({}, side), "setupCameraWords");
    m_cameraWords->setFixedWidth(Tokens::formColumn);
    m_cameraWords->setTone(theme::Tone::Quiet);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::space3);
    column->addWidget(m_cameraField);
    column->addWidget(m_picture);
    column->addWidget(m_cameraWords);
    return side;
}

QWidget *DeviceStep::buildOthers()
{
    auto *side = new QWidget(this);
    m_microphone = new QComboBox;
    m_microphoneField = new widgets::Field({}, m_microphone, side);
    m_microphoneField->setName(QStringLiteral("setupMicrophone"));
    m_level = new LevelMeter(side);
    m_microphoneWords = named(new Label({}, side), "setupMicrophoneWords");
    m_microphoneWords->setTone(theme::Tone::Quiet);
    m_printerTitle = new Label({}, side);
    m_print = named(new widgets::SecondaryButton({}, side), "setupPrintTest");
    m_printed = named(new Label({}, side), "setupTestWords");
    m_printed->setTone(theme::Tone::Quiet);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::space3);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_microphoneField, m_level, m_microphoneWords}) {
        widget->setFixedWidth(Tokens::formColumn);
        column->addWidget(widget);
    }
    column->addSpacing(Tokens::space6);
    column->addWidget(m_printerTitle);
    column->addWidget(m_print, 0, Qt::AlignLeft);
    column->addWidget(m_printed);
    for (const auto &[box, kind] : {std::pair(m_camera, "camera"), std::pair(m_microphone, "microphone")}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this, box = box, kind = kind] {
            presenter().setText(QStringLiteral("devices.") + QLatin1String(kind), box->currentData().toString());
        });
    }
    connect(m_print, &QPushButton::clicked, &presenter(), &SetupPresenter::printTest);
    return side;
}

QWidget *DeviceStep::buildSeat()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(Tokens::formColumn * 3 / 4);
    m_seatHint = named(new Label({}, side), "setupSeatHint");
    m_seatHint->setTone(theme::Tone::Quiet);
    m_seatHint->setWordWrap(true);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::space3);
    for (SeatDevice &device : m_seatDevices) {
        device.box = new QComboBox;
        device.field = new widgets::Field({}, device.box, side);
        device.field->setName(QLatin1String(device.name));
        column->addWidget(device.field);
        connect(device.box, &QComboBox::currentIndexChanged, this, [this, &device] {
            presenter().setText(QStringLiteral("devices.") + QLatin1String(device.answer), device.box->currentData().toString());
        });
    }
    column->addWidget(m_seatHint);
    return side;
}

void DeviceStep::retranslate()
{
    m_seatDevices[0].field->setLabel(tr("Camera of the visitor's seat"));
    m_seatDevices[1].field->setLabel(tr("Microphone of the visitor's seat"));
    m_seatDevices[2].field->setLabel(tr("Loudspeaker of the visitor's seat"));
    m_seatHint->setText(tr("On this PC the seat needs a third screen, and a camera and handset that are not the booth's. A seat on a PC of its own is set up there."));
    m_cameraField->setLabel(tr("Camera"));
    m_microphoneField->setLabel(tr("Microphone"));
    m_picture->setWords(tr("No picture"));
    m_printerTitle->setText(tr("Printer"));
    m_print->setText(tr("Print a test page"));
}

void DeviceStep::showChoices(QComboBox &box, const QString &kind, const QString &answer)
{
    const QSignalBlocker quiet(box);
    const QString chosen = presenter().text(QStringLiteral("devices.") + (answer.isEmpty() ? kind : answer));
    box.clear();
    box.addItem(tr("The first there is"), QString());
    for (const SetupPresenter::DeviceChoice &device : presenter().devices(kind))
        box.addItem(device.name, device.id);
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

void DeviceStep::refresh()
{
    showChoices(*m_camera, QStringLiteral("camera"));
    showChoices(*m_microphone, QStringLiteral("microphone"));
    m_cameraWords->setText(presenter().deviceWords(QStringLiteral("camera")));
    m_microphoneWords->setText(presenter().deviceWords(QStringLiteral("microphone")));
    m_printed->setText(presenter().printWords());
    m_seat->setVisible(presenter().hasSeat());
    for (const SeatDevice &device : m_seatDevices)
        showChoices(*device.box, QLatin1String(device.kind), QLatin1String(device.answer));
}

QWidget *DeviceStep::first()
{
    return m_camera;
}

} // namespace mulakat::ui::pages

#include "moc_devicestep.cpp"
