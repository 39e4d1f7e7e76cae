-- A writer's session in Neovim, without any plugin: squiggle, hover, quick fix, save. Ends with 0 when all was seen, with 1 otherwise.
-- The branches are for Neovim 0.7 and for 0.8 and later.
local newer = vim.fn.has('nvim-0.8') == 1

local function wait(what, happened)
  if not vim.wait(90000, happened, 20) then error('timed out: ' .. what, 0) end
end

local function say(line) io.stdout:write(line .. '\n') end

local done, problem = pcall(function()
  local draft = vim.env.DRAFT
  vim.cmd('edit ' .. vim.fn.fnameescape(draft))
  vim.bo.filetype = 'markdown'
  local buffer = vim.api.nvim_get_current_buf()
  local config = { name = 'copydesk', cmd = { vim.env.NODE, vim.env.COPYDESK, 'lsp', '--stdio' }, root_dir = vim.fn.fnamemodify(draft, ':h') }
  local client
  if newer then
    client = vim.lsp.start(config)
  else
    client = vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(buffer, client)
  end

  wait('a finding', function() return #vim.diagnostic.get(buffer) > 0 end)
  local finding = vim.diagnostic.get(buffer)[1]
  say('finding: ' .. finding.message)
  say('code: ' .. tostring(finding.code))

  vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })
  vim.lsp.buf.hover()
  local function window()
    for _, one in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(one).relative ~= '' then return one end
    end
  end
  wait('the hover', window)
  say('hover: ' .. table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window()), 0, -1, false), ' '))
  vim.api.nvim_win_close(window(), true)

  vim.ui.select = function(items, _, choose)
    for _, item in ipairs(items) do say('offered: ' .. (item.action or item[2]).title) end
    choose(items[1], 1)
  end
  if newer then
    vim.lsp.buf.code_action({ filter = function(action) return action.isPreferred end, apply = true })
  else
    vim.lsp.buf.code_action()
  end
  wait('the fix', function() return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n'):find('Dmitry Kozak', 1, true) end)
  wait('no finding any more', function() return #vim.diagnostic.get(buffer) == 0 end)
  vim.cmd('write')
  say('saved')
  vim.lsp.stop_client(client)
  wait('the end of the server', function() return vim.lsp.client_is_stopped(client) end)
end)

if done then
  vim.cmd('qall!')
else
  say('FAILED ' .. tostring(problem))
  vim.cmd('cquit 1')
end
