#pragma once
#include "ui/pages/service/setupstep.h"

#include <array>

class QComboBox;

namespace mulakat::ui::widgets {
class Button;
class Label;
class PictureView;
}

namespace mulakat::ui::pages {

class LevelMeter;

// Camera, microphone, printer, each tried on the spot. objectNames: setupCamera, setupMicrophone, setupPicture, setupCameraWords,
// setupMicrophoneWords, setupPrintTest, setupTestWords; where a booth has a visitor's seat: setupSeatCamera,
// setupSeatMicrophone, setupSeatSpeaker, setupSeatHint.
class DeviceStep final : public SetupStep
{
    Q_OBJECT
public:
    DeviceStep(presenters::SetupPresenter &presenter, QWidget *parent);
    void retranslate() override;
    void refresh() override;
    QWidget *first() override;

private:
    QWidget *buildCamera();
    QWidget *buildOthers();
    QWidget *buildSeat();
    void showChoices(QComboBox &box, const QString &kind, const QString &answer = {}); // `answer`: where the name goes, if not `kind`

    struct SeatDevice {
        const char *kind;
        const char *answer;
        const char *name;
        QComboBox *box = nullptr;
        widgets::Field *field = nullptr;
    };
    std::array<SeatDevice, 3> m_seatDevices{SeatDevice{"camera", "seatCamera", "setupSeatCamera"},
                                            SeatDevice{"microphone", "seatMicrophone", "setupSeatMicrophone"},
                                            SeatDevice{"speaker", "seatSpeaker", "setupSeatSpeaker"}};
    QWidget *m_seat;
    widgets::Label *m_seatHint;

    widgets::PictureView *m_picture;
    LevelMeter *m_level;
    QComboBox *m_camera;
    QComboBox *m_microphone;
    widgets::Field *m_cameraField;
    widgets::Field *m_microphoneField;
    widgets::Label *m_cameraWords;
    widgets::Label *m_microphoneWords;
    widgets::Label *m_printerTitle;
    widgets::Button *m_print;
    widgets::Label *m_printed;
};

} // namespace mulakat::ui::pages
