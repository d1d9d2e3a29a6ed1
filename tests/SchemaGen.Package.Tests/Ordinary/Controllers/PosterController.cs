using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Shop.Contracts;
using Shop.Validation;

namespace Shop.Controllers;

[ApiController]
[Route("posters")]
public sealed class PosterController(IOptions<ImageOptions> options, ILogger<PosterController> logger) : ControllerBase
{
    private static readonly FlashImageInput s_draft = new() { Prompt = "a poster", Size = FlashImageAspectRatio.Ratio3x4, N = 1 };

    private readonly ImageOptions _options = options.Value;

    [HttpPost]
    public IActionResult Create(CreateImageRequest request)
    {
        if (!ModelState.IsValid)
        {
            return ValidationProblem(ModelState);
        }

        var result = new CreateImageValidator().Validate(request);
        if (!result.IsValid)
        {
            foreach ((string member, string message) in result.Errors)
            {
                ModelState.AddModelError(member, message);
            }

            return ValidationProblem(ModelState);
        }

        return Ok(new FlashImageInput
        {
            Prompt = request.Prompt ?? "",
            N = request.Count ?? _options.DefaultCount,
            ImageUrls = request.IsEdit ? request.Images ?? [] : null,
            MaskUrl = request.Mode == ImageMode.Inpaint ? request.Mask : null,
        });
    }

    [HttpGet("{title}")]
    public ActionResult<FlashImageInput> Get(string title, [FromQuery] int copies = 1, [FromQuery] bool pro = false)
    {
        int limit = pro ? 4 : 2;
        if (copies < 1 || copies > limit)
        {
            return BadRequest($"copies must be 1 to {limit}");
        }

        if (title.Length > 900)
        {
            title = title[..900];
        }

        logger.LogInformation("{Copies} posters", copies);
        return s_draft with { Prompt = $"a poster with the title \"{title}\"", N = copies };
    }

    [HttpPost("watermarked")]
    public ActionResult<FlashImageInput> Watermarked([FromBody] string prompt)
    {
        ArgumentException.ThrowIfNullOrEmpty(prompt);
        var input = s_draft with { Prompt = prompt };
        if (_options.HasWatermark)
        {
            input = input with { ImageUrls = [_options.Watermark!] };
        }

        if (_options.HasWatermark && _options.WatermarkMask is { Length: > 0 } mask)
        {
            input = input with { MaskUrl = mask };
        }

        return input;
    }

    [HttpGet("styles/{style?}")]
    public IActionResult Styled(string? style)
    {
        string text = "a lighthouse";
        if (style != null)
        {
            if (!_options.Styles.TryGetValue(style, out string? words))
            {
                return NotFound();
            }

            text += ", " + words;
        }

        return Ok(s_draft with { Prompt = text, N = style == null ? 1 : 2 });
    }
}
