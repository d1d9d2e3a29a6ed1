using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Shop.Pages;

public sealed class PosterModel : PageModel
{
    [BindProperty, Required, StringLength(1000)]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Copies { get; set; }

    [BindProperty]
    public string? Photo { get; set; }

    public bool IsPro => User.HasClaim("plan", "pro");

    public FlashImageInput? Result { get; private set; }

    public void OnGet() => Copies ??= 1;

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Result = new FlashImageInput
        {
            Prompt = Text ?? "",
            N = Copies is >= 1 and <= 4 ? Copies : 1,
            ImageUrls = string.IsNullOrEmpty(Photo) ? null : [Photo],
        };
        if (IsPro && Result is { ImageUrls: not null })
        {
            Result = Result with { N = 4, MaskUrl = "https://example.com/mask.png" };
        }

        return Page();
    }
}
