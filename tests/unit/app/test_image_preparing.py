"""Whatever a picture is when it comes, a book gets PNG, JPEG or GIF, upright, bare and no larger than asked."""

import io
import random
import struct
import zlib
from collections.abc import Callable

import pytest
from PIL import Image as Picture
from PIL import ImageCms, ImageDraw, ImageFile, features

from octavo.app.images.places import UnusableError
from octavo.app.images.preparing import Prepared, prepare
from octavo.app.images.stripping import strip_gif, strip_jpeg, strip_png
from octavo.findings.errors import UsageError
from octavo.manuscript.model import Images

LIMITS = Images()
ORIENTATION, MAKE = 0x0112, 0x010F
SECRET = b"59.9139 N 10.7522 E"


def photograph(size: tuple[int, int] = (96, 64)) -> Picture.Image:
    """Draw what has many colours, its upper left corner red."""
    picture = Picture.radial_gradient("L").resize(size).convert("RGB")
    blue = Picture.linear_gradient("L").resize(size)
    picture = Picture.merge(
        "RGB", (picture.getchannel(0), blue, blue.transpose(Picture.Transpose.ROTATE_180))
    )
    ImageDraw.Draw(picture).rectangle((0, 0, size[0] // 3, size[1] // 3), (250, 10, 10))
    return picture


def saved(picture: Picture.Image, form: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, form, **options)
    return buffer.getvalue()


def shown(prepared: Prepared) -> Picture.Image:
    picture = Picture.open(io.BytesIO(prepared.data))
    assert picture.get_format_mimetype() == prepared.media_type
    picture.load()
    return picture


def pixels(data: bytes) -> bytes:
    return Picture.open(io.BytesIO(data)).convert("RGBA").tobytes()


def exif(orientation: int = 1) -> Picture.Exif:
    tags = Picture.Exif()
    tags[MAKE] = SECRET.decode()
    tags[ORIENTATION] = orientation
    return tags


@pytest.mark.parametrize("form", ["WEBP", "AVIF", "BMP", "TIFF", "ICO"])
def test_a_photograph_in_a_format_that_readers_lack_becomes_jpeg(form: str) -> None:
    if form == "AVIF" and not features.check("avif"):
        pytest.skip("this Pillow has no AVIF")
    prepared = prepare(saved(photograph(), form), LIMITS)
    assert prepared.media_type == "image/jpeg"
    assert "became JPEG" in prepared.done
    assert shown(prepared).size == (64 if form == "ICO" else 96, 43 if form == "ICO" else 64)


@pytest.mark.parametrize("form", ["WEBP", "AVIF", "BMP", "TIFF"])
def test_a_drawing_of_few_colours_becomes_png_to_the_pixel(form: str) -> None:
    if form == "AVIF" and not features.check("avif"):
        pytest.skip("this Pillow has no AVIF")
    drawing = Picture.new("RGB", (60, 40), "white")
    ImageDraw.Draw(drawing).line((0, 0, 59, 39), "black", 3)
    options = {"lossless": True} if form == "WEBP" else {"quality": 100} if form == "AVIF" else {}
    prepared = prepare(saved(drawing, form, **options), LIMITS)
    assert prepared.media_type == "image/png"
    if form != "AVIF":
        assert pixels(prepared.data) == drawing.convert("RGBA").tobytes()


def test_what_can_be_seen_through_stays_so() -> None:
    glass = photograph().convert("RGBA")
    glass.putalpha(Picture.linear_gradient("L").resize(glass.size))
    prepared = prepare(saved(glass, "WEBP", lossless=True, exact=True), LIMITS)
    assert prepared.media_type == "image/png"
    assert pixels(prepared.data) == glass.tobytes()


def lines(ink: tuple[int, int, int], mode: str = "RGBA") -> Picture.Image:
    """Draw lines on a ground that can be seen through."""
    drawing = Picture.new("RGBA", (120, 80))
    ImageDraw.Draw(drawing).line((0, 0, 119, 79, 0, 79), fill=(*ink, 255), width=5)
    return drawing.convert(mode)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_dark_lines_on_a_transparent_ground_are_seen_on_a_dark_page(mode: str, form: str) -> None:
    drawing = lines((20, 20, 60), mode)
    prepared = prepare(saved(drawing, form, lossless=True), LIMITS)
    made = shown(prepared)
    assert (made.format, made.mode) == ("PNG", "RGB")
    assert made.getpixel((110, 2)) == (255, 255, 255)
    assert min(made.tobytes()) < 70
    assert "given a white ground" in prepared.done


@pytest.mark.parametrize("ink", [(250, 250, 250), (200, 60, 60)])
def test_lines_that_are_seen_on_a_dark_page_stay_as_they_are(ink: tuple[int, int, int]) -> None:
    data = saved(lines(ink), "PNG")
    assert prepare(data, LIMITS).data == data


def test_a_dark_picture_with_round_corners_stays_as_it_is() -> None:
    window = Picture.new("RGBA", (120, 80))
    ImageDraw.Draw(window).rounded_rectangle((0, 0, 119, 79), 8, fill=(10, 10, 10, 255))
    data = saved(window, "PNG")
    assert prepare(data, LIMITS).data == data


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF"])
def test_a_format_that_readers_know_stays_as_it_is(form: str) -> None:
    data = saved(photograph(), form)
    prepared = prepare(data, LIMITS)
    assert prepared.data == data
    assert prepared.done == ""


def with_secrets(form: str) -> bytes:
    picture = photograph()
    match form:
        case "JPEG":
            options: dict[str, object] = {"exif": exif(), "comment": SECRET, "xmp": SECRET}
            return saved(picture, form, **options) + SECRET
        case "progressive":
            return saved(picture, "JPEG", exif=exif(), progressive=True)
        case "PNG":
            from PIL.PngImagePlugin import PngInfo

            words = PngInfo()
            words.add_text("Comment", SECRET.decode())
            words.add_itxt("XML:com.adobe.xmp", SECRET.decode())
            return saved(picture, form, pnginfo=words, exif=exif()) + SECRET
        case _:
            return saved(picture, form, comment=SECRET)


@pytest.mark.parametrize("form", ["JPEG", "progressive", "PNG", "GIF"])
def test_metadata_go_and_every_pixel_stays(form: str) -> None:
    data = with_secrets(form)
    assert SECRET in data
    prepared = prepare(data, LIMITS)
    assert SECRET not in prepared.data
    assert b"Exif" not in prepared.data
    assert pixels(prepared.data) == pixels(data)


def test_a_profile_of_colours_stays_where_nothing_is_decoded() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for form in ("JPEG", "PNG"):
        prepared = prepare(saved(photograph(), form, icc_profile=profile, exif=exif()), LIMITS)
        assert shown(prepared).info["icc_profile"] == profile


@pytest.mark.parametrize("orientation", range(2, 9))
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_picture_that_lies_on_its_side_is_turned_as_viewers_turn_it(
    form: str, orientation: int
) -> None:
    upright = photograph()
    lying = {
        2: Picture.Transpose.FLIP_LEFT_RIGHT, 3: Picture.Transpose.ROTATE_180,
        4: Picture.Transpose.FLIP_TOP_BOTTOM, 5: Picture.Transpose.TRANSPOSE,
        6: Picture.Transpose.ROTATE_90, 7: Picture.Transpose.TRANSVERSE,
        8: Picture.Transpose.ROTATE_270,
    }[orientation]  # fmt: skip
    prepared = prepare(saved(upright.transpose(lying), form, exif=exif(orientation)), LIMITS)
    picture = shown(prepared).convert("RGB")
    assert picture.size == upright.size
    assert not picture.getexif()
    assert "turned upright" in prepared.done
    red, green, blue = picture.getpixel((8, 8))  # type: ignore[misc]
    assert red > 200
    assert green < 60
    assert blue < 60


def test_broken_exif_leaves_a_picture_upright() -> None:
    whole = saved(photograph(), "JPEG")
    data = saved(photograph(), "JPEG", exif=b"Exif\0\0MM\0*\xff\xff\xff\xff")
    assert prepare(data, LIMITS).data == whole


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "GIF"])
def test_a_picture_that_is_too_large_is_scaled_and_keeps_its_shape(form: str) -> None:
    data = saved(photograph((300, 200)), form)
    assert shown(prepare(data, Images(max_side=150))).size == (150, 100)
    assert shown(prepare(data, Images(max_pixels=15_000))).size == (150, 100)
    assert shown(prepare(data, Images(max_pixels=60_000, max_side=300))).size == (300, 200)
    assert "scaled from 300 × 200 to 150 × 100 pixels" in prepare(data, Images(max_side=150)).done


def test_a_line_of_pixels_is_never_scaled_away() -> None:
    data = saved(Picture.new("RGB", (9000, 1), "red"), "PNG")
    assert shown(prepare(data, LIMITS)).size == (3200, 1)


def test_printing_inks_become_rgb() -> None:
    red = Picture.new("CMYK", (40, 40), (0, 255, 255, 0))
    prepared = prepare(saved(red, "JPEG"), LIMITS)
    picture = shown(prepared)
    assert picture.mode == "RGB"
    assert picture.getpixel((20, 20))[0] > 200  # type: ignore[index]
    assert picture.getpixel((20, 20))[1] < 60  # type: ignore[index]
    assert "CMYK became RGB" in prepared.done


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "I;16", "I", "F", "LAB", "YCbCr", "RGBX"])
def test_every_mode_that_tiff_knows_is_shown(mode: str) -> None:
    picture = Picture.new("RGB", (30, 20), (180, 180, 180))
    if mode in {"I;16", "I", "F"}:
        grey = Picture.new(
            "I;16" if mode == "I;16" else mode, (30, 20), 180 * (257 if mode != "F" else 1)
        )
        data = saved(grey, "TIFF")
    else:
        if mode == "LAB":
            lab = ImageCms.createProfile("LAB")
            srgb = ImageCms.createProfile("sRGB")
            changed = ImageCms.profileToProfile(picture, srgb, lab, outputMode="LAB")
            assert changed is not None
            picture = changed
        else:
            picture = picture.convert(mode, palette=Picture.Palette.ADAPTIVE)
        data = saved(picture, "TIFF")
    found = shown(prepare(data, LIMITS)).convert("L").getpixel((10, 10))
    assert isinstance(found, int | float)
    assert found > 240 if mode == "1" else 170 <= found <= 190


@pytest.mark.parametrize(
    ("mode", "darkest", "lightest"),
    [
        ("I", 0, 255),
        ("I", 0, 65_535),
        ("I", 0, 2**31 - 1),
        ("I", -5_000, 5_000),
        ("F", 0.0, 1.0),
        ("F", 0.0, 255.0),
        ("F", -1.5, 1.5),
    ],
)
def test_greys_of_32_bits_and_fractions_keep_their_dark_and_their_light(
    mode: str, darkest: float, lightest: float
) -> None:
    picture = Picture.new(mode, (30, 20), darkest)
    picture.paste(lightest, (10, 0, 20, 20))
    picture.paste((darkest + lightest) / 2 if mode == "F" else 0, (20, 0, 30, 20))
    prepared = prepare(saved(picture, "TIFF"), LIMITS)
    seen = shown(prepared).convert("L")
    assert "greys of 32 bits became greys of 8" in prepared.done
    assert seen.getpixel((2, 2)) == 0
    assert seen.getpixel((12, 2)) in {254, 255}
    if mode == "F":
        assert seen.getpixel((22, 2)) in {127, 128}


@pytest.mark.parametrize("white", [float("inf"), float("nan")])
def test_greys_that_are_not_numbers_are_refused(white: float) -> None:
    picture = Picture.new("F", (30, 20), 0.5)
    picture.paste(white, (0, 0, 30, 20))
    with pytest.raises(UnusableError, match="its greys are no numbers"):
        prepare(saved(picture, "TIFF"), LIMITS)


def test_a_png_of_sixteen_bits_becomes_one_of_eight_which_print_can_show() -> None:
    prepared = prepare(saved(Picture.new("I;16", (30, 20), 180 * 257), "PNG"), LIMITS)
    assert prepared.done == "greys of 16 bits became greys of 8"
    assert (shown(prepared).mode, shown(prepared).getpixel((10, 10))) == ("L", 180)


@pytest.mark.parametrize("form", ["WEBP", "AVIF", "TIFF"])
def test_what_moves_stands_still_at_its_first_picture(form: str) -> None:
    if form == "AVIF" and not features.check("avif"):
        pytest.skip("this Pillow has no AVIF")
    frames = [Picture.new("RGB", (20, 20), colour) for colour in ("red", "blue", "green")]
    data = saved(frames[0], form, save_all=True, append_images=frames[1:])
    prepared = prepare(data, LIMITS)
    assert prepared.stands_still
    assert shown(prepared).convert("RGB").getpixel((9, 9))[0] > 200  # type: ignore[index]


def test_a_gif_that_moves_goes_on_moving_without_its_comments() -> None:
    frames = [Picture.new("RGB", (20, 20), colour) for colour in ("red", "blue", "green")]
    data = saved(
        frames[0],
        "GIF",
        save_all=True,
        append_images=frames[1:],
        loop=0,
        duration=90,
        comment=SECRET,
    )
    prepared = prepare(data, LIMITS)
    picture = shown(prepared)
    assert SECRET not in prepared.data
    assert (picture.n_frames, picture.info["loop"]) == (3, 0)  # type: ignore[attr-defined]
    assert not prepared.stands_still


def test_two_pictures_in_one_jpeg_are_one_picture() -> None:
    data = saved(photograph(), "MPO", save_all=True, append_images=[photograph((30, 30))])
    prepared = prepare(data, LIMITS)
    assert prepared.media_type == "image/jpeg"
    assert not prepared.stands_still
    assert shown(prepared).format == "JPEG"
    assert prepared.data.count(b"\xff\xd8\xff") == 1


def chunk(name: bytes, data: bytes) -> bytes:
    check = zlib.crc32(name + data)
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", check)


def bomb(width: int, height: int) -> bytes:
    """Return a PNG of a few hundred bytes that says it has so many pixels."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = zlib.compress(bytes(100_000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(8000, 8000), (60_000, 60_000), (2**31 - 1, 1)])
def test_a_bomb_is_refused_before_it_is_decoded(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise AssertionError("decoded")

    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", never)
    with pytest.raises(UnusableError, match=r"50,000,000 pixels \(limits.picture-pixels\)"):
        prepare(bomb(*size), LIMITS)


@pytest.mark.parametrize("lenient", [False, True])
@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "AVIF", "BMP", "TIFF", "GIF", "ICO"])
def test_a_picture_that_is_cut_off_is_refused_whatever_pillow_was_told(
    form: str, lenient: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", lenient)
    if form == "AVIF" and not features.check("avif"):
        pytest.skip("this Pillow has no AVIF")
    data = saved(photograph(), form)
    for share in (0.1, 0.5, 0.8):
        with pytest.raises(UnusableError):
            prepare(data[: int(len(data) * share)], LIMITS)


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", b"<html>404</html>", b"\xff\xd8\xff", b"%PDF-1.7"]
)
def test_what_is_not_a_picture_is_refused(data: bytes) -> None:
    with pytest.raises(UnusableError):
        prepare(data, LIMITS)


def test_avif_is_named_where_it_cannot_be_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"\0\0\0\x1cftypavif" + bytes(40)
    monkeypatch.setattr("PIL.features.check", lambda _: False)
    monkeypatch.setattr("octavo.app.images.decoding._FORMATS", ("PNG",))
    with pytest.raises(UnusableError, match="AVIF, which the Pillow"):
        prepare(data, LIMITS)


@pytest.mark.parametrize("form", ["WEBP", "BMP", "TIFF", "PNG", "JPEG"])
def test_the_same_bytes_give_the_same_bytes(form: str) -> None:
    data = saved(photograph((400, 300)), form)
    limits = Images(max_side=120)
    assert prepare(data, limits) == prepare(data, limits)


STRIPPERS: tuple[tuple[str, Callable[[bytes], bytes | None]], ...] = (
    ("JPEG", strip_jpeg), ("progressive", strip_jpeg), ("PNG", strip_png), ("GIF", strip_gif),
)  # fmt: skip


@pytest.mark.parametrize(("form", "strip"), STRIPPERS)
def test_bytes_in_disorder_are_given_up_on_and_never_raise(
    form: str, strip: Callable[[bytes], bytes | None]
) -> None:
    data = with_secrets(form)
    for end in range(len(data) - len(SECRET)):
        strip(data[:end])
    chance = random.Random(5)  # noqa: S311 - the same every time is what is wanted
    for _ in range(400):
        spoiled = bytearray(data)
        for _ in range(3):
            spoiled[chance.randrange(len(spoiled))] = chance.randrange(256)
        strip(bytes(spoiled))
        try:
            prepare(bytes(spoiled), LIMITS)
        except UnusableError:
            continue


@pytest.mark.parametrize("asked", [{"max_side": 0}, {"max_pixels": -1}, {"max_side": True}])
def test_no_picture_can_be_asked_to_have_no_size(asked: dict[str, int]) -> None:
    with pytest.raises(UsageError, match="must be a whole number of 1 or more"):
        Images(**asked)
